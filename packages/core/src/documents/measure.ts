import { z } from 'zod';

/**
 * A strategy that bears on the way from one root cause to one harm: a line of an ISO 14971 style risk file. The levels
 * say what the measure does to the harm's likelihood; none of them is a probability of harm.
 */
export const Measure = z
  .object({
    /** Id of the root-cause threat. */
    rootCause: z.string(),
    strategy: z.string(),
    label: z.string(),
    /** `available`: at least one of its controls is absent. */
    state: z.enum(['in-place', 'planned', 'available']),
    controls: z
      .array(z.object({ id: z.string(), label: z.string(), asset: z.string(), assetLabel: z.string() }).readonly())
      .readonly(),
    /** Likelihood and risk of the harm without the measure; for an available one, as things are. */
    likelihood: z.string(),
    risk: z.string(),
    /** What the measure alone leaves on this way: the inverse of its effect, never above `likelihood`. */
    residualLikelihood: z.string(),
    residualRisk: z.string(),
    /**
     * Primary: it brings the likelihood down. Secondary: something upstream does, and it would matter if that failed.
     * Ineffective: taking it away changes nothing, even without the measures upstream.
     */
    usefulness: z.enum(['primary', 'secondary', 'ineffective']),
    /** Over-effective: another way keeps the likelihood higher than the measure would allow. */
    effectiveness: z.enum(['effective', 'over-effective']),
  })
  .readonly();
export type Measure = z.infer<typeof Measure>;
