import { z } from 'zod';
import { Scales } from '../knowledge/scales.ts';
import { RiskVector } from './harm-entry.ts';

/** How many controls stand at a level of cost or of loss of performance, each counted for every asset it is put at. */
export const LevelCount = z.object({ level: z.string(), count: z.int().min(1) }).readonly();
export type LevelCount = z.infer<typeof LevelCount>;

/**
 * What a set of controls asks for: counts by level of unit cost and of loss of performance, highest level first, and the
 * number of controls. The counts are no sums: levels are ordinal.
 */
export const TreatmentBurden = z
  .object({
    cost: z.array(LevelCount).readonly(),
    performance: z.array(LevelCount).readonly(),
    controls: z.int().min(0),
  })
  .readonly();
export type TreatmentBurden = z.infer<typeof TreatmentBurden>;

/** A control to put in place, and how much it asks for at one asset; `count` is the order of magnitude of assets. */
export const TreatmentControl = z
  .object({
    id: z.string(),
    label: z.string(),
    asset: z.string(),
    assetLabel: z.string(),
    provider: z.array(z.string()).readonly(),
    /** `unknown`: nobody has said whether it is there. */
    state: z.enum(['planned', 'absent', 'unknown']),
    cost: z.string(),
    performance: z.string(),
    count: z.int().min(1),
  })
  .readonly();
export type TreatmentControl = z.infer<typeof TreatmentControl>;

/** A set of controls none of which can be left out, and what putting them in place would do. */
export const TreatmentSet = z
  .object({
    controls: z.array(TreatmentControl).readonly(),
    /** Strategies that the set completes and that hold down what leads to the harms, with its controls for each. */
    strategies: z
      .array(z.object({ id: z.string(), label: z.string(), controls: z.array(z.string()).readonly() }).readonly())
      .readonly(),
    burden: TreatmentBurden,
    /** All harms of the plan come within what is accepted, side effects included. */
    reached: z.boolean(),
    /** Levels of all harms of the scenario with the set in place, by id. */
    harms: z
      .array(z.object({ id: z.string(), likelihood: z.string(), risk: z.string(), acceptable: z.boolean() }).readonly())
      .readonly(),
    riskVector: RiskVector,
    /** Threats that are new or likelier because of it, by id, with the harms that become likelier by them. */
    sideEffects: z
      .array(
        z
          .object({
            threat: z.string(),
            label: z.string(),
            text: z.string(),
            likelihood: z.string(),
            worsens: z.array(z.string()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** Harms that become likelier, by id. */
    worsens: z.array(z.string()).readonly(),
    sentences: z.array(z.string()).readonly(),
  })
  .readonly();
export type TreatmentSet = z.infer<typeof TreatmentSet>;

/** A harm to be brought down: `limit` is the highest likelihood at which its risk is accepted, null where none is. */
export const TreatedHarm = z
  .object({
    id: z.string(),
    label: z.string(),
    asset: z.string(),
    assetLabel: z.string(),
    likelihood: z.string(),
    risk: z.string(),
    accepted: z.string(),
    acceptable: z.boolean(),
    limit: z.string().nullable(),
  })
  .readonly();
export type TreatedHarm = z.infer<typeof TreatedHarm>;

const ExternalCause = z.object({ id: z.string(), label: z.string(), assetLabel: z.string() }).readonly();

/** Why no set of controls is enough, and how near one comes. */
export const TreatmentShortfall = z
  .object({
    /** Even all controls, without any side effect, are not enough; or each set that would be starts what undoes it. */
    because: z.enum(['controls', 'side-effects']),
    /** By harm: the likelihood that no set brings it below. */
    floors: z.array(z.object({ id: z.string(), likelihood: z.string() }).readonly()).readonly(),
    /** What remains of it from outside: attributes that are assumed to lack, by id. */
    externalCauses: z.array(ExternalCause).readonly(),
    /** Those of one way to each harm that has few of them: enough to keep it where it is. */
    causesOfOneWay: z.array(ExternalCause).readonly(),
    nearest: TreatmentSet.nullable(),
    /** `gap`: a lighter set may come as near; the search was stopped. */
    nearestProof: z.enum(['minimal', 'gap']).nullable(),
  })
  .readonly();
export type TreatmentShortfall = z.infer<typeof TreatmentShortfall>;

/** Sets of controls that bring harms within what is accepted, lightest first, and what is proved of them. */
export const TreatmentPlan = z
  .object({
    harms: z.array(TreatedHarm).readonly(),
    /** Harms that must not become worse than accepted, nor worse than they are where that is more already. */
    spared: z.array(z.string()).readonly(),
    sets: z.array(TreatmentSet).readonly(),
    /**
     * `minimal`: no lighter set is enough. `gap`: the search was stopped; no set asks for less than the bound. `unreachable`:
     * no set is enough.
     */
    proof: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('minimal') }).readonly(),
      z.object({ kind: z.literal('gap'), lowerBound: TreatmentBurden }).readonly(),
      z.object({ kind: z.literal('unreachable'), shortfall: TreatmentShortfall }).readonly(),
    ]),
    /** `all`: there are no other minimal sets. `enough`: no other is lighter. `stopped`: others were not looked for. */
    listing: z.enum(['all', 'enough', 'stopped']),
    /** Sets no heavier than those listed that would be enough, did not the side effects that they start undo it. */
    undone: z.array(TreatmentSet).readonly(),
    sentences: z.array(z.string()).readonly(),
  })
  .readonly();
export type TreatmentPlan = z.infer<typeof TreatmentPlan>;

/** What could be done about the harms of one scenario: one plan for each harm, or one for all together. */
export const TreatmentDocument = z
  .object({
    format: z.literal('nemecys-treatment/1'),
    product: z.object({ name: z.literal('nemecys'), version: z.string() }).readonly(),
    knowledge: z.object({ id: z.string(), title: z.string(), version: z.string(), hash: z.string() }).readonly(),
    mode: z.enum(['current', 'future']),
    rules: z.enum(['strict', 'compatible']),
    scenario: z.object({ id: z.string(), title: z.string(), variant: z.string().nullable() }).readonly(),
    scales: Scales,
    /** True when a plan rests on an entry without clinical review. */
    provisional: z.boolean(),
    plans: z.array(TreatmentPlan).readonly(),
    /** What the order of the sets takes for granted. */
    assumptions: z.array(z.string()).readonly(),
  })
  .readonly();
export type TreatmentDocument = z.infer<typeof TreatmentDocument>;
