import { z } from 'zod';
import { ConceptId, Level } from './id.ts';
import { Provenance } from './provenance.ts';

/** What an answer to a plain question sets at the asset it is about. */
export const FactEffect = z
  .object({
    trust: z.record(ConceptId, Level).default({}),
    controls: z.array(ConceptId).readonly().default([]),
  })
  .readonly();
export type FactEffect = z.infer<typeof FactEffect>;

/** A plain question about an asset that an author answers with yes, no or unknown. */
export const Fact = z
  .object({
    id: ConceptId,
    ask: z.string(),
    at: z.array(ConceptId).readonly(),
    yes: FactEffect,
    no: FactEffect,
    provenance: Provenance.optional(),
  })
  .readonly();
export type Fact = z.infer<typeof Fact>;
