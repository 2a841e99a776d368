import { z } from 'zod';

/** What people say of a control beyond the model. */
export const ControlNote = z
  .strictObject({
    /** Its id in the assessment, such as `signed-updates@pump`. */
    control: z.string().min(1),
    /** Safe by design, protection in the device, or information for users, in the order to be preferred. */
    level: z.enum(['design', 'protection', 'information']).optional(),
    /** Why nothing of a better level is possible. */
    betterRejected: z.string().min(1).optional(),
    /** When it counts as met. */
    acceptance: z.string().min(1).optional(),
    /** What it does to safety and use, or that it does nothing. */
    sideEffects: z.string().min(1).optional(),
  })
  .readonly();
export type ControlNote = z.infer<typeof ControlNote>;

/** A measure of the safety file that was looked at for what it does to security. */
export const SafetyReview = z
  .strictObject({
    /** The clinical function whose fallback or notice it is, or the id in the safety file. */
    measure: z.string().min(1),
    effect: z.string().min(1),
    by: z.string().min(1),
    on: z.iso.date(),
  })
  .readonly();
export type SafetyReview = z.infer<typeof SafetyReview>;
