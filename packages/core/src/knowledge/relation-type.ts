import { z } from 'zod';
import { ConceptId } from './id.ts';

/** A kind of link between two assets. A pattern link matches the relation and everything below it by `kindOf`. */
export const RelationType = z
  .object({
    id: ConceptId,
    label: z.string(),
    about: z.string().default(''),
    kindOf: z.array(ConceptId).readonly().default([]),
    from: z.array(ConceptId).readonly(),
    to: z.array(ConceptId).readonly(),
    assertable: z.boolean().default(true),
    visible: z.boolean().default(true),
    /** Scaffolding of the construction: inferred links of this relation are removed afterwards. */
    constructionState: z.boolean().default(false),
  })
  .readonly();
export type RelationType = z.infer<typeof RelationType>;
