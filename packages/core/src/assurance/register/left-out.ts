import { z } from 'zod';

/** An element or one of its aspects that is left out on purpose. */
export const LeftOut = z.strictObject({ id: z.string().min(1), because: z.string().min(1) }).readonly();
export type LeftOut = z.infer<typeof LeftOut>;
