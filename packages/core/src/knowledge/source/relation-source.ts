import { z } from 'zod';
import { ConceptId } from '../id.ts';
import { entryFields } from './entry-source.ts';

/** A relation as written in `relations/ID.yaml`. */
export const RelationSource = z
  .strictObject({
    id: ConceptId,
    label: z.string(),
    about: z.string().default(''),
    'kind-of': z.array(ConceptId).readonly().default([]),
    from: z.array(ConceptId).min(1).readonly(),
    to: z.array(ConceptId).min(1).readonly(),
    assertable: z.boolean().default(true),
    visible: z.boolean().default(true),
    'construction-state': z.boolean().default(false),
    ...entryFields,
  })
  .readonly();
export type RelationSource = z.infer<typeof RelationSource>;
