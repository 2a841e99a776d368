import { z } from 'zod';
import { HarmKind, Origin } from '../knowledge/origin.ts';
import { AttackPath } from './attack-path.ts';
import { Measure } from './measure.ts';

/** How many consequences stand at each risk level, lowest level first. */
export const RiskVector = z.array(z.int().min(0)).readonly();
export type RiskVector = z.infer<typeof RiskVector>;

/** A single strategy that would help, with what it would bring and what it would start. */
export const Advice = z
  .object({
    strategy: z.string(),
    label: z.string(),
    /** Controls to put in place, each with its asset and who can provide it. */
    controls: z
      .array(
        z
          .object({
            id: z.string(),
            label: z.string(),
            asset: z.string(),
            assetLabel: z.string(),
            provider: z.array(z.string()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** Likelihood and risk of the harm with the strategy added. */
    likelihood: z.string(),
    risk: z.string(),
    /** Risk vector over the harms with the strategy added. */
    riskVector: RiskVector,
    cost: z.string(),
    performance: z.string(),
    /** Side effects that it would start: threats, and harms that would become worse by it. */
    sideEffects: z
      .array(
        z
          .object({
            threat: z.string(),
            label: z.string(),
            likelihood: z.string(),
            worsens: z.array(z.string()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** Enough on its own to bring the harm within its criterion. */
    sufficient: z.boolean(),
  })
  .readonly();
export type Advice = z.infer<typeof Advice>;

/** A harm (or another consequence somebody gave an impact) with its level, where it comes from and what to do. */
export const HarmEntry = z
  .object({
    id: z.string(),
    consequence: z.string(),
    label: z.string(),
    asset: z.string(),
    assetLabel: z.string(),
    kind: HarmKind.nullable(),
    impact: z.string(),
    /** 1 to 5, ISO 14971 style, where the knowledge states it. */
    severity: z.int().min(1).max(5).nullable(),
    likelihood: z.string(),
    risk: z.string(),
    /** Highest acceptable risk level for this kind of harm. */
    criterion: z.string(),
    acceptable: z.boolean(),
    /** Rests on knowledge that no clinician has reviewed. */
    provisional: z.boolean(),
    /** Who or what starts it: the origins of its root causes. */
    origins: z.array(Origin).readonly(),
    /** It is as likely with no attacker at all: failures and ordinary use suffice. Null where the knowledge names no origins. */
    withoutAttacker: z.boolean().nullable(),
    rootCauses: z.array(z.string()).readonly(),
    path: AttackPath.nullable(),
    advice: z.array(Advice).readonly(),
    /** Strategies that act, or could act, between a root cause and this harm, by root cause and strategy. */
    measures: z.array(Measure).readonly(),
  })
  .readonly();
export type HarmEntry = z.infer<typeof HarmEntry>;
