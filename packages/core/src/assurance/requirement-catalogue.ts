import { z } from 'zod';
import { Requirement, RequirementDocument } from './requirement.ts';

/** What one document asks for, as it is written in a file. */
export const RequirementFile = z
  .strictObject({
    format: z.literal('nemecys-requirements/1'),
    document: RequirementDocument,
    requirements: z.array(Requirement).min(1).readonly(),
  })
  .readonly();
export type RequirementFile = z.infer<typeof RequirementFile>;

/** All documents with their requirements, ordered by the id of the document and then as the document orders them. */
export const RequirementCatalogue = z
  .object({
    format: z.literal('nemecys-catalogue/1'),
    documents: z.array(RequirementFile).readonly(),
    hash: z.string(),
  })
  .readonly();
export type RequirementCatalogue = z.infer<typeof RequirementCatalogue>;
