import { z } from 'zod';
import { Distribution } from '../../quantity/distribution.ts';
import { QuantityGrade } from '../../quantity/quantity.ts';
import { SampledChance } from './sampled-chance.ts';

const Interval = z.object({ lower: z.number(), upper: z.number() }).readonly();
/** The mean over draws of the guaranteed bounds, and the range that holds 90 of 100 draws, of the less favourable bound. */
const Spread = z.object({ mean: Interval, low: z.number(), high: z.number() }).readonly();
export type Spread = z.infer<typeof Spread>;

const VerdictKind = z.enum(['under-protected', 'proportionate', 'over-protected', 'not-justifiable']);
const ControlClass = z.enum([
  'required',
  'recommended',
  'judgement',
  'back-stop',
  'disproportionate',
  'harmful',
  'unknown',
]);

/** A hazardous situation in numbers: the security view and the safety view stay apart. */
const HazardEntry = z
  .object({
    harm: z.string(),
    label: z.string(),
    /** Given one campaign; Low below 0.05, Medium below 0.3, High above, on the upper bound. */
    exploitability: Spread,
    /** With every number at its mean: the bounds and, where they are wide, the exact chance or that of sampled worlds. */
    atMeans: z.object({ bounds: Interval, estimate: SampledChance.nullable() }).readonly(),
    exploitabilityBand: z.enum(['low', 'medium', 'high']),
    /** Events a year, and at least one within the horizon (P1). */
    perYear: Spread,
    withinHorizon: Spread,
    /** Harms a year by severity, lowest first. */
    harms: z.array(Spread).readonly(),
    qaly: Spread,
    /** The same in words: one in so many patients a year. */
    text: z.string(),
  })
  .readonly();
export type HazardEntry = z.infer<typeof HazardEntry>;

const GateEntry = z
  .object({ gate: z.enum(['G0', 'G1', 'G2', 'G3', 'G4']), passed: z.boolean().nullable(), reason: z.string() })
  .readonly();

const ControlEntry = z
  .object({
    id: z.string(),
    label: z.string(),
    place: z.enum(['inside', 'outside']),
    class: ControlClass,
    reason: z.string(),
    gain: z.object({ mean: z.number(), low: z.number(), high: z.number() }).readonly(),
    healthGain: z.number(),
    likelyGain: z.number(),
    ratio: z.number().nullable(),
    grade: QuantityGrade,
  })
  .readonly();

/** One option in numbers. QALY and money are a year; losses are positive. */
export const QuantifiedOptionEntry = z
  .object({
    id: z.string(),
    label: z.string(),
    verdict: VerdictKind,
    words: z.string(),
    reasons: z.array(z.string()).readonly(),
    also: z
      .object({ verdict: VerdictKind, reasons: z.array(z.string()).readonly() })
      .readonly()
      .nullable(),
    gates: z.array(GateEntry).readonly(),
    hazards: z.array(HazardEntry).readonly(),
    harm: Spread,
    delivered: Spread,
    delay: Spread,
    healthNet: Spread,
    dropOut: z.number(),
    staffHours: z.number(),
    cost: z.number(),
    loss: Spread,
    netBenefit: Spread,
    /** Events a year that harm n patients or more, by bound; those above the tolerance line. */
    curve: z.array(z.object({ n: z.number(), lower: z.number(), upper: z.number() }).readonly()).readonly(),
    aboveTolerance: z.array(z.number()).readonly(),
    controls: z.array(ControlEntry).readonly(),
    /** How often it is the best of the options over the draws. */
    best: z.number(),
    /** Events that matter to the result. */
    events: z.int(),
  })
  .readonly();
export type QuantifiedOptionEntry = z.infer<typeof QuantifiedOptionEntry>;

const SwingEntry = z
  .object({
    parameter: z.string(),
    label: z.string(),
    against: z.string(),
    atLow: z.number(),
    atHigh: z.number(),
  })
  .readonly();

const FlipEntry = z
  .object({
    parameter: z.string(),
    label: z.string(),
    value: z.number(),
    holds: z.enum(['above', 'below']),
    isPlausible: z.boolean(),
    against: z.string(),
    text: z.string(),
  })
  .readonly();

const ParameterEntry = z
  .object({
    id: z.string(),
    label: z.string(),
    unit: z.string(),
    is: Distribution,
    mean: z.number(),
    low: z.number(),
    high: z.number(),
    grade: QuantityGrade,
    source: z.string(),
    owner: z.string().nullable(),
    date: z.string().nullable(),
    origin: z.enum(['supplied', 'library', 'standard']),
    /** The entry of the evidence library that it was taken from. */
    library: z.string().optional(),
  })
  .readonly();

/** A decision in numbers, beside that in levels. It is void while `findings` holds an error. */
export const QuantifiedDecision = z
  .object({
    seed: z.int(),
    draws: z.int(),
    objective: z.enum(['health', 'net-benefit']),
    years: z.number(),
    patients: z.number(),
    minimumGrade: QuantityGrade,
    currency: z.string().nullable(),
    options: z.array(QuantifiedOptionEntry).readonly(),
    preference: z
      .object({ kind: z.enum(['settled', 'individualise', 'unsettled']), best: z.string(), text: z.string() })
      .readonly(),
    /** What knowing every number would be worth: QALY a year. */
    perfectInformation: z.number(),
    tornado: z.array(SwingEntry).readonly(),
    flips: z.array(FlipEntry).readonly(),
    parameters: z.array(ParameterEntry).readonly(),
    /** Harms that can happen and have no numbers: they are in no sum. */
    notQuantified: z.array(z.object({ harm: z.string(), label: z.string() }).readonly()).readonly(),
    /** Where levels and numbers give another verdict on the same option: to be resolved, never averaged away. */
    disagreements: z.array(z.object({ option: z.string(), text: z.string() }).readonly()).readonly(),
    limits: z.array(z.string()).readonly(),
  })
  .readonly();
export type QuantifiedDecision = z.infer<typeof QuantifiedDecision>;
