import { z } from 'zod';

/** A strategy that bears on a threat, and what it would do (or does) to the threat's likelihood. */
export const StrategyEffect = z
  .object({
    strategy: z.string(),
    label: z.string(),
    /** `available`: at least one of its controls is absent. */
    state: z.enum(['in-place', 'planned', 'available']),
    controls: z.array(z.object({ id: z.string(), label: z.string(), asset: z.string() }).readonly()).readonly(),
    /** Trust level id that it enforces. */
    effect: z.string(),
    /** Likelihood level id of the threat with this strategy alone added (or as it is, when it is on). */
    likelihood: z.string(),
  })
  .readonly();
export type StrategyEffect = z.infer<typeof StrategyEffect>;

/** Why a consequence has its likelihood: the likeliest of the threats that cause it. */
export const WhyConsequence = z
  .object({
    kind: z.literal('consequence'),
    id: z.string(),
    label: z.string(),
    asset: z.string(),
    likelihood: z.string(),
    /** Threats that give it this likelihood. */
    causedBy: z.array(z.string()).readonly(),
    /** Threats that could cause it, but are less likely. */
    lesser: z.array(z.string()).readonly(),
  })
  .readonly();

/** Why a threat has its likelihood: its least likely cause, then the caps by controls and by its frequency. */
export const WhyThreat = z
  .object({
    kind: z.literal('threat'),
    id: z.string(),
    label: z.string(),
    text: z.string(),
    likelihood: z.string(),
    /**
     * At one asset the least likely cause counts. In a role that several assets fill, either every one of them is needed
     * (the least likely counts) or any one will do (the likeliest counts). Over roles, the least likely counts.
     */
    causes: z
      .array(
        z
          .object({
            id: z.string(),
            asset: z.string(),
            role: z.string(),
            rule: z.enum(['every', 'any']),
            likelihood: z.string(),
            deciding: z.boolean(),
          })
          .readonly(),
      )
      .readonly(),
    /** Likelihood that the causes alone would give. */
    fromCauses: z.string(),
    cap: z
      .object({ by: z.enum(['control', 'frequency']), id: z.string(), label: z.string(), likelihood: z.string() })
      .readonly()
      .nullable(),
    /** Which strategy switched a side effect on; empty for other threats. */
    startedBy: z.array(z.string()).readonly(),
    /** Strategies that hold it down, or alone would lower it further. */
    strategies: z.array(StrategyEffect).readonly(),
    /** The chain in one plain sentence. */
    sentence: z.string(),
  })
  .readonly();

/** Why an attribute is trusted as far as it is: assumed at a level, or undermined by a consequence. */
export const WhyAttribute = z
  .object({
    kind: z.literal('attribute'),
    id: z.string(),
    label: z.string(),
    asset: z.string(),
    trust: z.string(),
    assumed: z.string(),
    /** Where the assumed level comes from. */
    basis: z.enum(['template', 'fact', 'answer', 'expert', 'evidence', 'top']),
    because: z.string(),
    underminedBy: z.array(z.string()).readonly(),
    external: z.boolean(),
  })
  .readonly();

/** The chain of minima and maxima behind one level; the ids in it are keys of the same table. */
export const Why = z.discriminatedUnion('kind', [WhyConsequence, WhyThreat, WhyAttribute]);
export type Why = z.infer<typeof Why>;
