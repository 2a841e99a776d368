import { z } from 'zod';
import { HarmKind } from '../knowledge/origin.ts';
import { EvidenceGrade } from '../knowledge/provenance.ts';
import { Scales } from '../knowledge/scales.ts';
import { BowTie } from './bow-tie.ts';
import { FrozenCriteria } from './criteria.ts';
import { QuantifiedDecision } from './quantified/quantified-decision.ts';
import { DecisionSearch } from './search/decision-search.ts';

const Level = z.int().min(0);
const VerdictKind = z.enum(['under-protected', 'proportionate', 'over-protected', 'not-justifiable']);
const Counts = z.array(z.int().min(0)).readonly();

/** Somebody named who answers for severities, and for how likely a hazardous situation leads to harm (P2). */
export const SignOff = z
  .object({
    name: z.string().min(1),
    role: z.string().min(1),
    date: z.iso.date(),
    harms: z.array(z.string()).readonly(),
  })
  .readonly();
export type SignOff = z.infer<typeof SignOff>;

/** Steps of a likelihood by who made them; together they are the likelihood with attackers on. */
const SharesEntry = z.object({ attack: Level, security: Level, failure: Level }).readonly();

/** A harm under one option: likelihoods of the runs as levels, and who made it. A row of the Effects Table. */
export const EffectEntry = z
  .object({
    harm: z.string(),
    label: z.string(),
    kind: z.union([HarmKind, z.literal('technical')]),
    impact: Level,
    /** (z) no controls, no attackers; (a) no controls; (b) the option; (c) the option, no attackers; (d) emergency. */
    runs: z.object({ z: Level, a: Level, b: Level, c: Level, d: Level }).readonly(),
    /** With any one control failed, at the worst. */
    oneFailed: Level,
    risk: z.string(),
    accepted: z.string(),
    acceptable: z.boolean(),
    acceptableInEmergency: z.boolean(),
    shares: SharesEntry,
    dominant: z.enum(['attack', 'security', 'failure']),
  })
  .readonly();
export type EffectEntry = z.infer<typeof EffectEntry>;

/** How many harms of a group stand at each level of risk, lowest first. */
export const OptionVectors = z
  .object({ patient: Counts, otherPersons: Counts, privacy: Counts, service: Counts, other: Counts })
  .readonly();
export type OptionVectors = z.infer<typeof OptionVectors>;

/** A benefit under one option. */
export const DeliveredBenefit = z
  .object({
    id: z.string(),
    what: z.string(),
    strength: Level.nullable(),
    erosion: Level,
    shares: SharesEntry,
    delivered: Level.nullable(),
  })
  .readonly();
export type DeliveredBenefit = z.infer<typeof DeliveredBenefit>;

/** A control in an option with its class. */
export const ControlVerdict = z
  .object({
    id: z.string(),
    label: z.string(),
    assetLabel: z.string(),
    class: z.enum(['required', 'recommended', 'judgement', 'back-stop', 'disproportionate', 'harmful', 'unknown']),
    reason: z.string(),
    grade: EvidenceGrade.nullable(),
  })
  .readonly();
export type ControlVerdict = z.infer<typeof ControlVerdict>;

/** A verdict as it may be said: while a sign-off is missing, the words carry "provisional". */
const SpokenVerdict = z
  .object({ verdict: VerdictKind, words: z.string(), reason: z.string(), facts: z.array(z.string()).readonly() })
  .readonly();

/** One option with everything that its verdict rests on. */
export const OptionEntry = z
  .object({
    id: z.string(),
    label: z.string(),
    kind: z.enum(['variant', 'control-set', 'searched']),
    verdict: SpokenVerdict,
    also: SpokenVerdict.nullable(),
    /** Questions of the scenario that nobody has answered: what is unknown counts as absent or as a starting value. */
    openQuestions: z.int().min(0),
    inside: z.boolean(),
    onFront: z.boolean(),
    /** The cheapest of those that are equal in all else, where money only breaks ties. */
    preferred: z.boolean(),
    effects: z.array(EffectEntry).readonly(),
    vectors: OptionVectors,
    /** The same with any one control failed, at the worst for each harm. */
    vectorsOneFailed: OptionVectors,
    benefits: z.array(DeliveredBenefit).readonly(),
    /** Counts by level, highest first; never added up. */
    burden: z.object({ sideEffects: Counts, performance: Counts, controls: Level, cost: Counts }).readonly(),
    /** Places among the options, 1 the least: by harm vectors, by care burden, by cost. Equal options share a place. */
    places: z.object({ harm: z.int().min(1), care: z.int().min(1), cost: z.int().min(1) }).readonly(),
    emergency: z
      .object({
        stated: z.boolean(),
        functions: z.array(z.string()).readonly(),
        access: z.array(z.string()).readonly(),
        withoutFallback: z.array(z.string()).readonly(),
        /** Harms within their criterion normally and above it in an emergency, by id. */
        penalty: z.array(z.string()).readonly(),
        text: z.string(),
      })
      .readonly(),
    controls: z.array(ControlVerdict).readonly(),
    /** The hazardous situations of the highest risk to patients, at most three. */
    bowTies: z.array(BowTie).readonly(),
  })
  .readonly();
export type OptionEntry = z.infer<typeof OptionEntry>;

/** A verdict that flips when an assumed level is moved by one. */
export const FlipPoint = z
  .object({
    assumed: z.string(),
    kind: z.enum(['trust', 'impact', 'strength']),
    label: z.string(),
    basis: z.enum(['template', 'stated']),
    step: z.union([z.literal(1), z.literal(-1)]),
    option: z.string(),
    from: VerdictKind,
    to: VerdictKind,
    text: z.string(),
  })
  .readonly();
export type FlipPoint = z.infer<typeof FlipPoint>;

/** Something the decision rests on, with how well it is supported. */
export const EvidenceEntry = z
  .object({
    kind: z.enum(['severity', 'control']),
    id: z.string(),
    label: z.string(),
    grade: EvidenceGrade.nullable(),
    sources: z.array(z.string()).readonly(),
    review: z.enum(['none', 'technical', 'clinical']),
  })
  .readonly();
export type EvidenceEntry = z.infer<typeof EvidenceEntry>;

/** A decision on options by the ordinal mode of the risk-benefit scheme, with its record. */
export const Decision = z
  .object({
    format: z.literal('nemecys-decision/1'),
    product: z.object({ name: z.literal('nemecys'), version: z.string() }).readonly(),
    knowledge: z.object({ id: z.string(), title: z.string(), version: z.string(), hash: z.string() }).readonly(),
    scenario: z.object({ id: z.string(), title: z.string(), purpose: z.string() }).readonly(),
    role: z.enum(['manufacturer', 'integrator', 'operator']),
    mode: z.enum(['current', 'future']),
    scales: Scales,
    provisional: z.boolean(),
    /** What nobody with clinical authority has signed off. */
    unreviewed: z.array(z.object({ id: z.string(), text: z.string() }).readonly()).readonly(),
    record: z
      .object({
        frozen: FrozenCriteria,
        /** Of the options as they were compiled: the same hash means the same question. */
        optionsHash: z.string(),
        assumptions: z.array(z.string()).readonly(),
        rerunWhen: z.array(z.string()).readonly(),
        signOffs: z.array(SignOff).readonly(),
      })
      .readonly(),
    options: z.array(OptionEntry).readonly(),
    /** The same options in numbers; null where the scenario has none or nobody asked for them. */
    quantified: QuantifiedDecision.nullable(),
    /** Sets of controls that a search found, with the Pareto front; null where nobody asked for a search. */
    search: DecisionSearch.nullable(),
    sensitivity: z.object({ moved: z.int().min(0), flips: z.array(FlipPoint).readonly(), text: z.string() }).readonly(),
    evidence: z.array(EvidenceEntry).readonly(),
    statement: z
      .array(z.object({ heading: z.string(), sentences: z.array(z.string()).readonly() }).readonly())
      .readonly(),
    conventions: z.array(z.string()).readonly(),
    limits: z.array(z.string()).readonly(),
  })
  .readonly();
export type Decision = z.infer<typeof Decision>;
