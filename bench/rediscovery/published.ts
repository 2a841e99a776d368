import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { Stride } from '../../packages/core/src/knowledge/stride.ts';

const ElementKind = z.enum(['external', 'process', 'store', 'flow']);

/** A published threat analysis: its components as elements of our model of it, and its threats in our words. */
export const Published = z.object({
  /** The model, as path in the repository. */
  scenario: z.string(),
  cap: z.int(),
  components: z.array(z.object({ id: z.string(), kind: ElementKind, elements: z.array(z.string()) })),
  items: z.array(
    z.object({
      id: z.string(),
      component: z.string(),
      category: Stride,
      threat: z.string(),
      families: z.array(z.string()),
    }),
  ),
});
export type Published = z.infer<typeof Published>;

/** How a published threat was found again, as somebody judged it. */
export const Match = z.object({
  item: z.string(),
  level: z.enum(['mechanism', 'cell', 'miss']),
  element: z.string(),
  /** Begins the id of a threat of the assessment. */
  threat: z.string(),
  place: z.enum(['same', 'adjacent']).default('same'),
  reason: z.string().min(10),
});
export type Match = z.infer<typeof Match>;

const Disposition = z.object({
  item: z.string(),
  threats: z.array(z.string()),
  entries: z.array(
    z.object({ kind: z.enum(['mitigate', 'transfer']), what: z.string(), controls: z.array(z.string()).min(1) }),
  ),
});
/** What the publication does about one of its threats. */
export type Disposition = z.infer<typeof Disposition>;

const read = (name: string): unknown => parse(readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8'));

/** The analyses with their matches, in the order in which they came to us; docs/rediscovery.md says which are blind to what. */
export const analyses = ['amps', 'snap', 'tremor', 'telesurgery', 'scribe'].map((name) => ({
  name,
  published: Published.parse(read(name)),
  matches: z.object({ matches: z.array(Match) }).parse(read(`${name}-matches`)).matches,
}));

/** Published mitigations and transfers of SNAP. */
export const dispositions: readonly Disposition[] = z
  .object({ dispositions: z.array(Disposition) })
  .parse(read('snap-dispositions')).dispositions;

/** ATT&CK techniques published for AMPS. */
export const ampsTechniques: readonly string[] = z
  .object({ techniques: z.array(z.string()) })
  .parse(read('amps-attack')).techniques;
