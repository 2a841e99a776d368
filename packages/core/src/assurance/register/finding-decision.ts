import { z } from 'zod';

/** What people decided on a finding of the rules: it is accepted, or does not apply, with the reason. */
export const FindingDecision = z
  .strictObject({
    /** The id of the finding, such as `R-ARC-01:command`. */
    finding: z.string().min(1),
    state: z.enum(['accepted', 'not-applicable']),
    because: z.string().min(1),
    by: z.string().min(1),
    on: z.iso.date(),
    /** The last day on which it holds. */
    until: z.iso.date().optional(),
  })
  .readonly();
export type FindingDecision = z.infer<typeof FindingDecision>;
