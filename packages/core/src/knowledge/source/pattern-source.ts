import { z } from 'zod';
import { ConceptId } from '../id.ts';

const Roles = z.record(ConceptId, ConceptId).default({});

/** A link in a pattern or a proof: `from relation to`. */
export const LinkText = z
  .string()
  .regex(/^\S+ \S+ \S+$/u, 'must be three words: from relation to')
  .describe('from relation to');
export type LinkText = z.infer<typeof LinkText>;

/** Takes a link text apart. */
export function splitLink(text: LinkText): { readonly from: string; readonly relation: string; readonly to: string } {
  const [from = '', relation = '', to = ''] = text.split(' ');
  return { from, relation, to };
}

/** What to look for, as written in threats, checks and constructions: roles with the class each demands, and links. */
export const PatternSource = z
  .strictObject({
    key: z.record(ConceptId, ConceptId),
    root: Roles,
    necessary: Roles,
    sufficient: Roles,
    optional: Roles,
    prohibited: Roles,
    links: z.array(LinkText).readonly().default([]),
    without: z.array(LinkText).readonly().default([]),
    distinct: z.array(z.array(ConceptId).min(2).readonly()).readonly().default([]),
  })
  .readonly();
export type PatternSource = z.infer<typeof PatternSource>;

/** The kinds of role a pattern has, in the order they are written. */
export const roleKinds = ['key', 'root', 'necessary', 'sufficient', 'optional', 'prohibited'] as const;

/** Every role of a pattern with the class it demands. */
export function rolesOf(pattern: PatternSource): ReadonlyMap<string, string> {
  return new Map(roleKinds.flatMap((kind) => Object.entries(pattern[kind])));
}
