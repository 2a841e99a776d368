import { z } from 'zod';

/** A standard that conformity is claimed to, with its edition. */
export const CitedStandard = z
  .strictObject({ standard: z.string().min(1), edition: z.string().min(1), number: z.string().min(1).optional() })
  .readonly();
export type CitedStandard = z.infer<typeof CitedStandard>;

/** A row of the checklist of general safety and performance requirements. */
export const ConformityRow = z
  .strictObject({
    /** The id of the requirement, such as MDR-AI-17.2. */
    requirement: z.string().min(1),
    applicable: z.enum(['yes', 'no']),
    because: z.string().min(1).optional(),
    evidence: z
      .strictObject({ record: z.string().min(1), version: z.string().min(1), section: z.string().min(1) })
      .readonly()
      .optional(),
  })
  .readonly();
export type ConformityRow = z.infer<typeof ConformityRow>;

/** A doubt about a claim, and what answers it. */
export const Defeater = z
  .strictObject({
    id: z.string().min(1),
    /** A node of the trace, such as `control:signed-updates@pump`. */
    against: z.string().min(1),
    text: z.string().min(1),
    answer: z.string().min(1).optional(),
  })
  .readonly();
export type Defeater = z.infer<typeof Defeater>;
