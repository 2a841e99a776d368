import { z } from 'zod';
import { identityFields } from './identity.ts';
import { Text } from './text.ts';

/** What patients gain, how strongly, and the clinical functions it needs. */
export const Benefit = z
  .strictObject({
    id: identityFields.id,
    was: identityFields.was,
    what: Text,
    strength: z.enum(['very-low', 'low', 'medium', 'high', 'very-high', 'unknown']).optional(),
    needs: z.array(Text).readonly().default([]),
  })
  .readonly();
export type Benefit = z.infer<typeof Benefit>;
