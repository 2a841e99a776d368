import { z } from 'zod';
import { ConceptId } from '../id.ts';
import { Origin } from '../origin.ts';
import { entryFields } from './entry-source.ts';
import { PatternSource } from './pattern-source.ts';
import { ProofSource } from './proof-source.ts';
import { provenanceFields, ReferenceSource } from './provenance-source.ts';

/** The calculation modes an entry is valid in. */
export const ModesSource = z
  .array(z.enum(['current', 'future']))
  .readonly()
  .default(['current', 'future']);

const Cause = z
  .string()
  .regex(/^\S+ (lacks|suffers) \S+$/u, 'must be "role lacks attribute" or "role suffers consequence"');
const Effect = z.string().regex(/^\S+ suffers \S+$/u, 'must be "role suffers consequence"');

/** A threat as written in `threats/FAMILY/ID.yaml`. */
export const ThreatSource = z
  .strictObject({
    id: ConceptId,
    label: z.string(),
    description: z.string(),
    kind: z.enum(['primary', 'secondary', 'normal-operation']),
    origin: Origin.optional(),
    /** Exists only while a strategy that triggers it is on. */
    'side-effect': z.boolean().default(false),
    pattern: PatternSource,
    causes: z.array(Cause).min(1).readonly(),
    effects: z.array(Effect).min(1).readonly(),
    /** The role shown as threatened; default: the role of the first effect. */
    threatens: ConceptId.optional(),
    /** Ceiling on the likelihood, with the reason in the description or source. */
    frequency: z.string().default('very-high'),
    modes: ModesSource,
    references: z.array(ReferenceSource).readonly().default([]),
    proof: ProofSource.optional(),
    ...provenanceFields,
    ...entryFields,
  })
  .readonly();
export type ThreatSource = z.infer<typeof ThreatSource>;

/** Takes a cause or effect apart. */
export function splitClause(text: string): { readonly role: string; readonly verb: string; readonly what: string } {
  const [role = '', verb = '', what = ''] = text.split(' ');
  return { role, verb, what };
}
