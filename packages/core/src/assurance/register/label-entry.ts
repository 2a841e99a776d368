import { z } from 'zod';
import { LabelItem } from './label-item.ts';

/** A place in the instructions for use that tells one thing about security. */
export const LabelEntry = z
  .strictObject({
    id: z.string().min(1),
    item: LabelItem,
    /** Document and section. */
    section: z.string().min(1),
    /** Assumptions, transfers, controls or conditions that it tells users of. */
    from: z.array(z.string().min(1)).readonly().default([]),
    /** It asks something of whoever reads it. */
    duty: z.boolean().optional(),
  })
  .readonly();
export type LabelEntry = z.infer<typeof LabelEntry>;

/** An answer on the disclosure form, by the id of its question, such as AUDT-1. */
export const Mds2Answer = z
  .strictObject({
    question: z.string().regex(/^[A-Za-z0-9]+-[\d.]+$/u),
    answer: z.enum(['yes', 'no', 'not-applicable', 'see-note']),
    note: z.string().min(1).optional(),
  })
  .readonly();
export type Mds2Answer = z.infer<typeof Mds2Answer>;
