import { z } from 'zod';
import { Place } from '../finding.ts';
import { Artefact } from './artefact.ts';
import { ArtefactStanding } from './artefact-standing.ts';
import { DutyEntry, RiskDuty } from './ledger/responsibilities.ts';
import { TransferEntry } from './ledger/transfer.ts';
import { ConditionStanding } from './ledger/weigh-conditions.ts';
import { PairRelation } from './mapping/mapping.ts';
import { Confidence, LifeStage, RequirementActor } from './requirement.ts';
import { ScopeFact } from './scope-fact.ts';
import { Trace } from './trace/trace.ts';
import { SystemViews } from './views/system-view.ts';

/** How far a requirement is shown, or why the question does not arise. */
export const RequirementCoverage = z.enum([
  'verified',
  'stated',
  'partly',
  'stale',
  'missing',
  'undecided',
  'not-applicable',
]);
export type RequirementCoverage = z.infer<typeof RequirementCoverage>;

/** A requirement with what applies of it and how far it is shown. */
export const RequirementStanding = z
  .object({
    id: z.string(),
    document: z.string(),
    clause: z.string(),
    obligation: z.string(),
    actors: z.array(RequirementActor).readonly(),
    stages: z.array(LifeStage).readonly(),
    evidence: z.array(Artefact).readonly(),
    confidence: Confidence,
    /** Requirements of other documents that tables of the catalogue map it to; it passes no coverage on to them. */
    speaksTo: z.array(z.object({ id: z.string(), relation: PairRelation }).readonly()).readonly(),
    /** Why it applies or not, or the questions that decide it. */
    appliesBecause: z.string(),
    coverage: RequirementCoverage,
    /** Why it is shown so far; where the question does not arise, why not. */
    because: z.string(),
  })
  .readonly();
export type RequirementStanding = z.infer<typeof RequirementStanding>;

/** A document with its requirements by coverage; the counts stand side by side and are never one sum. */
export const DocumentStanding = z
  .object({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    bindingness: z.string(),
    note: z.string(),
    applies: z.enum(['applies', 'not-applicable', 'undecided']),
    /** Why it applies or not, or the questions that decide it. */
    because: z.string(),
    counts: z.record(RequirementCoverage, z.int().min(0)),
  })
  .readonly();
export type DocumentStanding = z.infer<typeof DocumentStanding>;

/** A record of the register, whether it still shows what it was made for, and if not, why. */
export const RecordEntry = z
  .object({
    id: z.string(),
    artefact: Artefact,
    title: z.string(),
    standing: z.enum(['current', 'stale', 'unapproved']),
    /** Empty where it is current. */
    because: z.string(),
  })
  .readonly();
export type RecordEntry = z.infer<typeof RecordEntry>;

/** What a rule misses, with its place and the requirements that ask for it. The id stays over runs. */
export const ReviewFinding = z
  .object({
    id: z.string(),
    rule: z.string(),
    severity: z.enum(['blocking', 'error', 'warning']),
    message: z.string(),
    advice: z.string(),
    where: Place,
    /** Those of the catalogue that apply or may apply. */
    requirements: z.array(z.string()).readonly(),
    /** What people decided on it; null while it is open. A decision that has run out leaves it open. */
    decision: z
      .object({ state: z.enum(['accepted', 'not-applicable']), because: z.string(), by: z.string(), on: z.string() })
      .readonly()
      .nullable(),
  })
  .readonly();
export type ReviewFinding = z.infer<typeof ReviewFinding>;

/** One thing to close, the ones that reviewers reject most often first. */
export const ComplianceGap = z
  .object({
    kind: z.enum(['rule', 'artefact']),
    id: z.string(),
    severity: z.enum(['blocking', 'error', 'warning']),
    text: z.string(),
    /** How many things it concerns. */
    count: z.int().min(1),
    /** How many applicable requirements wait for it. */
    requirements: z.int().min(0),
  })
  .readonly();
export type ComplianceGap = z.infer<typeof ComplianceGap>;

/** What applies to a scenario, what is shown and what is missing, gaps first. Equal input gives equal bytes. */
export const Compliance = z
  .object({
    format: z.literal('nemecys-compliance/1'),
    product: z.object({ name: z.literal('nemecys'), version: z.string() }).readonly(),
    knowledge: z.string(),
    catalogue: z.string(),
    scenario: z.object({ id: z.string(), title: z.string(), variant: z.string().nullable() }).readonly(),
    /** Of the model; records name it to say what they speak of. */
    fingerprint: z.string(),
    /** Of each part of the model, by its path; a record that speaks of a part names its fingerprint. */
    parts: z.array(z.object({ path: z.string(), fingerprint: z.string() }).readonly()).readonly(),
    day: z.string(),
    actors: z.array(RequirementActor).readonly(),
    gaps: z.array(ComplianceGap).readonly(),
    questions: z
      .array(z.object({ fact: ScopeFact, question: z.string(), requirements: z.int().min(1) }).readonly())
      .readonly(),
    facts: z
      .array(z.object({ fact: ScopeFact, answer: z.enum(['yes', 'no', 'unknown']), because: z.string() }).readonly())
      .readonly(),
    documents: z.array(DocumentStanding).readonly(),
    artefacts: z.array(ArtefactStanding).readonly(),
    records: z.array(RecordEntry).readonly(),
    findings: z.array(ReviewFinding).readonly(),
    requirements: z.array(RequirementStanding).readonly(),
    views: SystemViews,
    trace: Trace,
    /** Risks left to others, and how far that is agreed. */
    transfers: z.array(TransferEntry).readonly(),
    /** Assumptions on the environment as conditions, weighed against this model. */
    conditions: z.array(ConditionStanding).readonly(),
    duties: z.array(DutyEntry).readonly(),
    riskDuties: z.array(RiskDuty).readonly(),
  })
  .readonly();
export type Compliance = z.infer<typeof Compliance>;
