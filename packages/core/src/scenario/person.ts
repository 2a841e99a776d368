import { z } from 'zod';
import { ConceptId } from '../knowledge/id.ts';
import { identityFields } from './identity.ts';
import { PopulationWord } from './scale-word.ts';
import { statementFields } from './statements.ts';
import { Text } from './text.ts';
import { ReferenceOrUnknown, Unknown } from './unknown.ts';

/** A person or a group of people with one role: patients, nurses, administrators. */
export const Person = z
  .strictObject({
    ...identityFields,
    type: ConceptId,
    purpose: Text.optional(),
    zone: ReferenceOrUnknown.optional(),
    owner: Text.optional(),
    population: z.union([PopulationWord, Unknown]).optional(),
    hazards: z.array(Text).readonly().default([]),
    ...statementFields,
  })
  .readonly();
export type Person = z.infer<typeof Person>;
