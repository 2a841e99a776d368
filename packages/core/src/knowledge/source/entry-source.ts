import { z } from 'zod';
import { ConceptId } from '../id.ts';

/** Fields that every entry may have, whatever it is. */
export const entryFields = {
  /** Ids it had before: scenarios that use them go on to work, with a word on what to write now. */
  was: z.union([ConceptId, z.array(ConceptId).min(1).readonly()]).optional(),
  /** In a package of one's own: replaces the entry of the same id below it, and why. */
  overrides: z
    .strictObject({ because: z.string().min(3) })
    .readonly()
    .optional(),
};
