import { z } from 'zod';

/** How its maker stands by a component. */
export const SupportLevel = z.enum(['supported', 'limited', 'unsupported', 'abandoned', 'unknown']);
export type SupportLevel = z.infer<typeof SupportLevel>;

/** One component of the bill of materials; what is not known is left out, never guessed. */
export const SoftwareComponent = z
  .strictObject({
    id: z.string().min(1),
    name: z.string().min(1),
    version: z.string().min(1).optional(),
    supplier: z.string().min(1).optional(),
    /** A package URL, CPE or similar. */
    identifier: z.string().min(1).optional(),
    hash: z.string().min(1).optional(),
    /** The asset of the scenario that it is part of. */
    asset: z.string().min(1).optional(),
    kind: z.enum(['operating-system', 'library', 'application', 'firmware', 'other']).optional(),
    /** Components that it needs; an empty list says that there are none, `unknown` needs a reason. */
    needs: z
      .union([z.array(z.string()).readonly(), z.strictObject({ unknown: z.string().min(1) }).readonly()])
      .optional(),
    support: SupportLevel.optional(),
    endOfSupport: z.iso.date().optional(),
    /** Who stands for it under IEC 81001-5-1. */
    care: z.enum(['maintained', 'supported', 'required']).optional(),
    /** What is done when its support ends before that of the device. */
    plan: z.string().min(1).optional(),
  })
  .readonly();
export type SoftwareComponent = z.infer<typeof SoftwareComponent>;

/** The bill of materials as a whole. */
export const BillOfMaterials = z
  .strictObject({
    author: z.string().min(1).optional(),
    on: z.iso.date().optional(),
    build: z.string().min(1).optional(),
    from: z.enum(['build', 'manifest', 'analysis', 'unknown']).optional(),
    components: z.array(SoftwareComponent).readonly(),
  })
  .readonly();
export type BillOfMaterials = z.infer<typeof BillOfMaterials>;
