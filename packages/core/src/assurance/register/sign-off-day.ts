import { z } from 'zod';

/** Who has decided something, and on which day. */
export const SignOffDay = z.strictObject({ by: z.string().min(1), on: z.iso.date() }).readonly();
export type SignOffDay = z.infer<typeof SignOffDay>;
