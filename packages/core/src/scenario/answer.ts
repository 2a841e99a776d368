import { z } from 'zod';

/** The three answers to a plain question. `true` and `false`, as JSON writes them, mean yes and no. */
export const Answer = z
  .union([z.enum(['yes', 'no', 'unknown']), z.boolean()])
  .transform((answer) => (answer === true ? 'yes' : answer === false ? 'no' : answer));
export type Answer = z.infer<typeof Answer>;

/** An answer that may also be a plan. */
export const PlannedAnswer = z
  .union([z.enum(['yes', 'no', 'planned', 'unknown']), z.boolean()])
  .transform((answer) => (answer === true ? 'yes' : answer === false ? 'no' : answer));
export type PlannedAnswer = z.infer<typeof PlannedAnswer>;
