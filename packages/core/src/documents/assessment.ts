import { z } from 'zod';
import { EvidenceReport } from '../evidence/evidence-report.ts';
import { Finding } from '../finding.ts';
import { HarmKind } from '../knowledge/origin.ts';
import { Provenance } from '../knowledge/provenance.ts';
import { Scales } from '../knowledge/scales.ts';
import { Diagram, NodeKind } from './diagram.ts';
import { HarmEntry, RiskVector } from './harm-entry.ts';
import { QuestionEntry } from './question-entry.ts';
import { ThreatRanking } from './ranking.ts';
import { ControlEntry, ThreatEntry } from './threat-entry.ts';
import { Why } from './why.ts';

/** What the scenario says of itself, as far as a reader of the report needs it. */
export const ScenarioSummary = z
  .object({
    id: z.string(),
    title: z.string(),
    purpose: z.string(),
    variant: z.string().nullable(),
    authorRole: z.enum(['manufacturer', 'integrator', 'operator']).nullable(),
    setting: z.string().nullable(),
    jurisdictions: z.array(z.string()).readonly(),
    patients: z
      .array(
        z
          .object({
            id: z.string(),
            label: z.string(),
            count: z.int().nullable(),
            groups: z.array(z.string()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    assumptions: z.array(z.object({ id: z.string(), text: z.string(), owner: z.string() }).readonly()).readonly(),
    benefits: z
      .array(
        z
          .object({ id: z.string(), what: z.string(), strength: z.string(), needs: z.array(z.string()).readonly() })
          .readonly(),
      )
      .readonly(),
    criteria: z.array(z.object({ harm: HarmKind, risk: z.string() }).readonly()).readonly(),
  })
  .readonly();
export type ScenarioSummary = z.infer<typeof ScenarioSummary>;

/** An asset as the report shows it, inferred ones included. */
export const AssetEntry = z
  .object({
    id: z.string(),
    label: z.string(),
    class: z.string(),
    classLabel: z.string(),
    kind: NodeKind,
    zone: z.string().nullable(),
    population: z.string(),
    inferred: z.boolean(),
  })
  .readonly();
export type AssetEntry = z.infer<typeof AssetEntry>;

/** Something one actor should do, and why. */
export const Action = z
  .object({
    actor: z.enum(['manufacturer', 'integrator', 'operator', 'supplier', 'user']),
    kind: z.enum(['put-in-place', 'keep', 'answer', 'accept', 'fix-model']),
    text: z.string(),
    harms: z.array(z.string()).readonly(),
  })
  .readonly();
export type Action = z.infer<typeof Action>;

/** A knowledge entry that the shown results rest on, for the reader who wants to check it. */
export const KnowledgeEntry = z
  .object({
    kind: z.enum(['threat', 'severity', 'control', 'template']),
    id: z.string(),
    label: z.string(),
    provenance: Provenance,
    harms: z.array(z.string()).readonly(),
  })
  .readonly();
export type KnowledgeEntry = z.infer<typeof KnowledgeEntry>;

/**
 * The result of assessing one scenario: all that a report shows, as data. Levels are step ids of `scales`. Collections
 * are sorted (harms by risk, then impact, then id; others by id unless said otherwise), so that equal input gives equal
 * bytes.
 */
export const Assessment = z
  .object({
    format: z.literal('nemecys-assessment/1'),
    product: z.object({ name: z.literal('nemecys'), version: z.string() }).readonly(),
    knowledge: z.object({ id: z.string(), title: z.string(), version: z.string(), hash: z.string() }).readonly(),
    mode: z.enum(['current', 'future']),
    rules: z.enum(['strict', 'compatible']),
    scenario: ScenarioSummary,
    scales: Scales,
    /** True when a shown result rests on an entry without clinical review. */
    provisional: z.boolean(),
    headline: z
      .object({
        /** Highest risk level id of any harm. */
        risk: z.string(),
        unacceptable: z.int().min(0),
        /** Plain sentences, most important first. */
        sentences: z.array(z.string()).readonly(),
      })
      .readonly(),
    /** Over harms, and over all consequences. */
    riskVector: z.object({ harms: RiskVector, all: RiskVector }).readonly(),
    harms: z.array(HarmEntry).readonly(),
    /** Threats with a likelihood above the lowest level, by risk, likelihood and id. */
    threats: z.array(ThreatEntry).readonly(),
    /** The threats in the order in which to read them. */
    ranking: ThreatRanking,
    controls: z.array(ControlEntry).readonly(),
    /** Chains behind every level that is shown, by id. */
    whys: z.record(z.string(), Why),
    questions: z.array(QuestionEntry).readonly(),
    actions: z.array(Action).readonly(),
    assets: z.array(AssetEntry).readonly(),
    diagram: Diagram,
    /** Findings of reading and compiling, and modelling checks that the scenario fails. */
    findings: z.array(Finding).readonly(),
    basis: z.array(KnowledgeEntry).readonly(),
    /** What evidence changed; absent where none was given. */
    evidence: EvidenceReport.optional(),
  })
  .readonly();
export type Assessment = z.infer<typeof Assessment>;
