import { z } from 'zod';
import { ConceptId } from './id.ts';

/** A kind of thing a scenario can hold. Classes form a hierarchy by `kindOf`; a class may have several parents. */
export const AssetClass = z
  .object({
    id: ConceptId,
    label: z.string(),
    about: z.string().default(''),
    kindOf: z.array(ConceptId).readonly().default([]),
    /** May an author place assets of this very class, or is it a heading or made by construction only? */
    assertable: z.boolean().default(true),
    visible: z.boolean().default(true),
    /** Scaffolding of the construction: assets of exactly this class are removed afterwards. */
    constructionState: z.boolean().default(false),
  })
  .readonly();
export type AssetClass = z.infer<typeof AssetClass>;
