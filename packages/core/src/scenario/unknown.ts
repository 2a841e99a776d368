import { z } from 'zod';

/** Says in so many words that something is not known. */
export const Unknown = z.literal('unknown');
export type Unknown = z.infer<typeof Unknown>;

/** An id of something else in the scenario, or `unknown`. */
export const ReferenceOrUnknown = z.string().min(1).max(100);
export type ReferenceOrUnknown = z.infer<typeof ReferenceOrUnknown>;
