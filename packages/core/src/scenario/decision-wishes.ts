import { z } from 'zod';
import { Text } from './text.ts';

/** A control at a thing or person of the scenario, as `control@id`. */
const ControlAtThing = Text.regex(/^[^@\s]+@[^@\s]+$/u, 'write CONTROL@ID, such as encrypted-storage@hub');

/** What a budget counts: money a year, controls that are added, or controls of a level of unit cost (none dearer). */
const Budget = z.strictObject({ 'at-most': z.number(), unit: Text }).readonly();

/** What a search for options must keep to. Other controls are free. */
export const DecisionWishes = z
  .strictObject({
    /** In every option found. */
    mandatory: z.array(ControlAtThing).readonly().default([]),
    /** Wherever the control is, what it needs is too. */
    requires: z
      .array(z.strictObject({ control: ControlAtThing, needs: ControlAtThing }).readonly())
      .readonly()
      .default([]),
    /** Never both. */
    excludes: z
      .array(z.strictObject({ control: ControlAtThing, other: ControlAtThing }).readonly())
      .readonly()
      .default([]),
    budget: Budget.optional(),
  })
  .readonly();
export type DecisionWishes = z.infer<typeof DecisionWishes>;
