import { z } from 'zod';

/** The risk of harm to several patients at once over one element, scored apart from that to one patient. */
export const MultiPatientScore = z
  .strictObject({ element: z.string().min(1), risk: z.string().min(1), because: z.string().min(1) })
  .readonly();
export type MultiPatientScore = z.infer<typeof MultiPatientScore>;
