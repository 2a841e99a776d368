import { z } from 'zod';
import { ConceptId } from '../id.ts';
import { Origin } from '../origin.ts';
import { entryFields } from './entry-source.ts';
import { provenanceFields } from './provenance-source.ts';

/** A trust attribute as written in `attributes/ID.yaml`. */
export const AttributeSource = z
  .strictObject({
    id: ConceptId,
    label: z.string(),
    about: z.string(),
    at: z.array(ConceptId).min(1).readonly(),
    origin: Origin,
    /** Level where no class says otherwise. */
    default: z.string().default('safe'),
    /** Do the members of a population differ (people, homes), or are they all alike (one software)? */
    independent: z.boolean().default(false),
    visible: z.boolean().default(true),
    ...provenanceFields,
    ...entryFields,
  })
  .readonly();
export type AttributeSource = z.infer<typeof AttributeSource>;
