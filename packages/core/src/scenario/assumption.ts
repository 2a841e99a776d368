import { z } from 'zod';
import { identityFields } from './identity.ts';
import { Text } from './text.ts';

/** Something taken for granted, and whoever has to see that it holds. */
export const Assumption = z
  .strictObject({ id: identityFields.id, was: identityFields.was, text: Text, owner: Text.optional() })
  .readonly();
export type Assumption = z.infer<typeof Assumption>;
