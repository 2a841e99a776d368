import { z } from 'zod';
import { ConceptId } from '../knowledge/id.ts';
import { identityFields } from './identity.ts';
import { PopulationWord } from './scale-word.ts';
import { statementFields } from './statements.ts';
import { Text } from './text.ts';
import { ReferenceOrUnknown, Unknown } from './unknown.ts';

/** What data is used for. */
export const DataUse = z.enum([
  'diagnosis',
  'treatment',
  'alarm',
  'device-command',
  'firmware',
  'credential',
  'identity',
]);
export type DataUse = z.infer<typeof DataUse>;

/** Data, what it is for and whom it is about. */
export const DataItem = z
  .strictObject({
    ...identityFields,
    type: ConceptId,
    purpose: Text.optional(),
    for: z.union([z.array(DataUse).readonly(), Unknown]).optional(),
    about: ReferenceOrUnknown.optional(),
    owner: Text.optional(),
    population: z.union([PopulationWord, Unknown]).optional(),
    hazards: z.array(Text).readonly().default([]),
    ...statementFields,
  })
  .readonly();
export type DataItem = z.infer<typeof DataItem>;
