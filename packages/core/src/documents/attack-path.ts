import { z } from 'zod';

/** One thing on an attack path. `distance` counts threats between it and the target, which is 0. */
export const PathStep = z
  .object({
    kind: z.enum(['threat', 'consequence', 'attribute']),
    id: z.string(),
    label: z.string(),
    /** The threat's sentence with the labels of the assets filled in; empty for other kinds. */
    text: z.string(),
    assets: z.array(z.string()).readonly(),
    /** Likelihood level id; for an attribute, that of its lack. */
    likelihood: z.string(),
    distance: z.int().min(0),
  })
  .readonly();
export type PathStep = z.infer<typeof PathStep>;

/**
 * The likeliest way to a consequence with the fewest external causes. Steps run from the outside to the target.
 * `externalCauses` is the number used; `gap` says by how many it may exceed the fewest possible (0 = proved minimal).
 */
export const AttackPath = z
  .object({
    target: z.string(),
    likelihood: z.string(),
    steps: z.array(PathStep).readonly(),
    links: z.array(z.object({ from: z.string(), to: z.string() }).readonly()).readonly(),
    externalCauses: z.int().min(0),
    gap: z.int().min(0),
  })
  .readonly();
export type AttackPath = z.infer<typeof AttackPath>;
