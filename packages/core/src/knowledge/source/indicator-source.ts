import { z } from 'zod';
import { ConceptId } from '../id.ts';
import { FlawIndicator } from '../indicator.ts';
import { provenanceFields } from './provenance-source.ts';

const commonFields = {
  id: ConceptId,
  label: z.string(),
  about: z.string(),
  at: z.array(ConceptId).min(1).readonly(),
  lowers: z.array(ConceptId).readonly().default([]),
  removes: z.array(ConceptId).readonly().default([]),
  ...provenanceFields,
};

/** What an observation means for trust, as written in `indicators/ID.yaml`. */
export const IndicatorSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flaw'), ...commonFields, when: FlawIndicator.unwrap().shape.when }).readonly(),
  z
    .strictObject({
      kind: z.literal('measure'),
      ...commonFields,
      unit: z.string(),
      /** The lowest first. A level may be left out where only controls fall away. */
      steps: z
        .array(z.strictObject({ from: z.number(), level: z.string().optional() }).readonly())
        .min(1)
        .readonly(),
    })
    .readonly(),
  z
    .strictObject({ kind: z.literal('level'), ...commonFields, of: z.enum(['human-factor', 'privacy-score']) })
    .readonly(),
]);
export type IndicatorSource = z.infer<typeof IndicatorSource>;
