import { z } from 'zod';
import { ConceptId } from '../id.ts';
import { entryFields } from './entry-source.ts';
import { provenanceFields } from './provenance-source.ts';

/** A trust level assumed at a class: a level word, or the level with its own reason and provenance. */
export const TrustLevelSource = z.union([
  z.string(),
  z
    .strictObject({
      level: z.string(),
      because: z.string().optional(),
      /** With a population: may its members differ from the average? Default: as the attribute says. */
      independent: z.boolean().optional(),
      ...provenanceFields,
    })
    .readonly(),
]);
export type TrustLevelSource = z.infer<typeof TrustLevelSource>;

/** A class of assets as written in `classes/ID.yaml`. */
export const ClassSource = z
  .strictObject({
    id: ConceptId,
    label: z.string(),
    about: z.string(),
    'kind-of': z.array(ConceptId).readonly().default([]),
    assertable: z.boolean().default(true),
    visible: z.boolean().default(true),
    'construction-state': z.boolean().default(false),
    trust: z.record(ConceptId, TrustLevelSource).default({}),
    impact: z.record(ConceptId, z.string()).default({}),
    ...provenanceFields,
    ...entryFields,
  })
  .readonly();
export type ClassSource = z.infer<typeof ClassSource>;
