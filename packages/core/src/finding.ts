import { z } from 'zod';

/** A place in a file the user wrote: 1-based line and column where they are known. */
export const Place = z
  .object({
    file: z.string(),
    line: z.int().min(1).optional(),
    column: z.int().min(1).optional(),
    /** The field or id the finding is about, e.g. `assets.hub.controls`. */
    path: z.string().optional(),
  })
  .readonly();
export type Place = z.infer<typeof Place>;

/**
 * Something wrong, doubtful or worth knowing in the user's own input. `code` is stable and kebab-case; `message` says
 * what is wrong, and `advice` what to do. An `error` means that no assessment can be made.
 */
export const Finding = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    message: z.string(),
    advice: z.string().optional(),
    where: Place,
  })
  .readonly();
export type Finding = z.infer<typeof Finding>;
