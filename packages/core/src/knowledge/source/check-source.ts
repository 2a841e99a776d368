import { z } from 'zod';
import { ConceptId } from '../id.ts';
import { entryFields } from './entry-source.ts';
import { PatternSource } from './pattern-source.ts';
import { ProofSource } from './proof-source.ts';
import { provenanceFields } from './provenance-source.ts';

/** A modelling check as written in `checks/ID.yaml`: its pattern is a fault of the model, its advice says how to mend it. */
export const CheckSource = z
  .strictObject({
    id: ConceptId,
    label: z.string(),
    description: z.string(),
    pattern: PatternSource,
    severity: z.enum(['error', 'warning']),
    advice: z.string(),
    proof: ProofSource.optional(),
    ...provenanceFields,
    ...entryFields,
  })
  .readonly();
export type CheckSource = z.infer<typeof CheckSource>;
