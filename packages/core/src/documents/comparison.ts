import { z } from 'zod';
import { HarmKind } from '../knowledge/origin.ts';
import { RiskVector } from './harm-entry.ts';

/** What made a difference to a harm: something that is now stopped, started, there, or trusted otherwise. */
export const ChangeReason = z
  .object({
    kind: z.enum([
      'control-added',
      'control-removed',
      'side-effect-started',
      'side-effect-stopped',
      'threat-new',
      'threat-gone',
      'trust-raised',
      'trust-lowered',
      'impact-changed',
      'criterion-changed',
      'other',
    ]),
    /** The strategy, threat or attribute that differs. */
    id: z.string(),
    text: z.string(),
  })
  .readonly();
export type ChangeReason = z.infer<typeof ChangeReason>;

const Standing = z
  .object({ likelihood: z.string(), impact: z.string(), risk: z.string(), acceptable: z.boolean() })
  .readonly();

/** A harm that differs between the two. `better` and `worse` go by risk, then likelihood. */
export const HarmChange = z
  .object({
    id: z.string(),
    label: z.string(),
    asset: z.string(),
    assetLabel: z.string(),
    harm: HarmKind.nullable(),
    change: z.enum(['better', 'worse', 'new', 'gone']),
    before: Standing.nullable(),
    after: Standing.nullable(),
    reasons: z.array(ChangeReason).readonly(),
    sentence: z.string(),
  })
  .readonly();
export type HarmChange = z.infer<typeof HarmChange>;

const Side = z
  .object({
    id: z.string(),
    title: z.string(),
    variant: z.string().nullable(),
    mode: z.enum(['current', 'future']),
    knowledge: z.string(),
    risk: z.string(),
    unacceptable: z.int().min(0),
    riskVector: RiskVector,
  })
  .readonly();

const Named = z.object({ id: z.string(), label: z.string() }).readonly();

/**
 * Two assessments side by side: what got better and worse, and what made the difference. Changes are sorted worse and
 * new first, by risk after (before, where it is gone), then by id.
 */
export const Comparison = z
  .object({
    format: z.literal('nemecys-comparison/1'),
    before: Side,
    after: Side,
    verdict: z.enum(['better', 'worse', 'mixed', 'same']),
    sentences: z.array(z.string()).readonly(),
    harms: z.array(HarmChange).readonly(),
    unchanged: z.int().min(0),
    controlsAdded: z.array(Named).readonly(),
    controlsRemoved: z.array(Named).readonly(),
    sideEffectsStarted: z.array(Named).readonly(),
    sideEffectsStopped: z.array(Named).readonly(),
    assetsAdded: z.array(Named).readonly(),
    assetsRemoved: z.array(Named).readonly(),
  })
  .readonly();
export type Comparison = z.infer<typeof Comparison>;
