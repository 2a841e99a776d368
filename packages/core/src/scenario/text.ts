import { z } from 'zod';

/** Free text of at most 10,000 characters; `unknown` is as good as leaving it out. */
export const Text = z.string().min(1).max(10_000);
export type Text = z.infer<typeof Text>;
