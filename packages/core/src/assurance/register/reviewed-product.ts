import { z } from 'zod';

/** What is under review: the release, its build, until when it is supported, and how its risks were judged. */
export const ReviewedProduct = z
  .strictObject({
    version: z.string().min(1),
    build: z.string().min(1),
    supportedUntil: z.iso.date().optional(),
  })
  .readonly();
export type ReviewedProduct = z.infer<typeof ReviewedProduct>;

/** A method with its version and the reason why it fits. */
export const ReviewMethod = z
  .strictObject({ name: z.string().min(1), version: z.string().min(1), because: z.string().min(1) })
  .readonly();
export type ReviewMethod = z.infer<typeof ReviewMethod>;

/** How threats were modelled, and how risks were scored and accepted. */
export const ReviewMethods = z
  .strictObject({
    threats: ReviewMethod.optional(),
    risks: ReviewMethod.optional(),
    /** What the scale of likelihood means. */
    likelihood: z.enum(['exploitability', 'probability']).optional(),
    criteria: z
      .strictObject({ version: z.string().min(1) })
      .readonly()
      .optional(),
  })
  .readonly();
export type ReviewMethods = z.infer<typeof ReviewMethods>;
