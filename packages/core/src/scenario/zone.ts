import { z } from 'zod';
import { ConceptId } from '../knowledge/id.ts';
import { identityFields } from './identity.ts';
import { PopulationWord } from './scale-word.ts';
import { statementFields } from './statements.ts';
import { Text } from './text.ts';
import { Unknown } from './unknown.ts';

/** A place; its type is a class of places in the knowledge base. */
export const Zone = z
  .strictObject({
    ...identityFields,
    type: ConceptId,
    purpose: Text.optional(),
    owner: Text.optional(),
    population: z.union([PopulationWord, Unknown]).optional(),
    ...statementFields,
  })
  .readonly();
export type Zone = z.infer<typeof Zone>;
