import { z } from 'zod';

/** What a measure asks for at one level; both in units of the caller, never below zero. */
export const MeasureLevel = z.object({ cost: z.number().min(0), burden: z.number().min(0) }).readonly();
export type MeasureLevel = z.infer<typeof MeasureLevel>;

/**
 * A control that can be chosen at one of its levels or left off. Level 0 is off and asks for nothing; `levels[i]` says
 * what level i + 1 asks for in all, not what it adds to the level below. Higher levels ask for no less.
 */
export const Measure = z
  .object({ id: z.string().min(1), levels: z.array(MeasureLevel).min(1).readonly() })
  .readonly()
  .refine(({ levels }) => levels.every(({ cost }, i) => i === 0 || cost >= (levels[i - 1]?.cost ?? 0)), {
    message: 'A higher level must not cost less than a lower one.',
  });
export type Measure = z.infer<typeof Measure>;

/** The level of every measure, in the order of the measures. */
export type Choice = readonly number[];

/** The cost of one measure at a level. */
export function costAt(measure: Measure, level: number): number {
  return level === 0 ? 0 : (measure.levels[level - 1]?.cost ?? Number.POSITIVE_INFINITY);
}

/** The burden of one measure at a level. */
export function burdenAt(measure: Measure, level: number): number {
  return level === 0 ? 0 : (measure.levels[level - 1]?.burden ?? Number.POSITIVE_INFINITY);
}

/** The cost of a choice, summed in the order of the measures. */
export function costOf(measures: readonly Measure[], choice: Choice): number {
  return measures.reduce((sum, measure, i) => sum + costAt(measure, choice[i] ?? 0), 0);
}

/** The burden of a choice, summed in the order of the measures. */
export function burdenOfChoice(measures: readonly Measure[], choice: Choice): number {
  return measures.reduce((sum, measure, i) => sum + burdenAt(measure, choice[i] ?? 0), 0);
}
