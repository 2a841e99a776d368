import { z } from 'zod';
import { ConceptId } from '../id.ts';
import { entryFields } from './entry-source.ts';
import { provenanceFields } from './provenance-source.ts';

const Answer = z
  .strictObject({
    trust: z.record(ConceptId, z.string()).default({}),
    controls: z.array(ConceptId).readonly().default([]),
  })
  .readonly();

/** A plain question as written in `facts/ID.yaml`. */
export const FactSource = z
  .strictObject({
    id: ConceptId,
    ask: z.string(),
    at: z.array(ConceptId).min(1).readonly(),
    yes: Answer.default({ trust: {}, controls: [] }),
    no: Answer.default({ trust: {}, controls: [] }),
    ...provenanceFields,
    ...entryFields,
  })
  .readonly();
export type FactSource = z.infer<typeof FactSource>;
