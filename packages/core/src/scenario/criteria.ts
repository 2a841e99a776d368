import { z } from 'zod';
import { HarmKind } from '../knowledge/origin.ts';
import { Text } from './text.ts';

/** The highest acceptable risk for each kind of harm, in our words or the organisation's own; `low` where unstated. */
export const Criteria = z.partialRecord(HarmKind, Text).readonly();
export type Criteria = z.infer<typeof Criteria>;
