import { z } from 'zod';
import { Failure } from '../failure.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { HarmKind } from '../knowledge/origin.ts';
import { EvidenceGrade } from '../knowledge/provenance.ts';
import type { CompiledScenario } from '../scenario/compile/compile-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** By what options are judged; stated before any of them is evaluated. */
export const DecisionCriteria = z
  .object({
    format: z.literal('nemecys-criteria/1'),
    scenario: z.string(),
    role: z.enum(['manufacturer', 'integrator', 'operator']),
    /** Highest accepted risk for each kind of harm, by id of the level. */
    accepted: z.array(z.object({ kind: HarmKind, risk: z.string() }).readonly()).readonly(),
    /** Risk by impact and likelihood: our matrix or the organisation's own. */
    riskMatrix: z.array(z.array(z.int()).readonly()).readonly(),
    /** The table that erosion is taken off a benefit by. */
    benefitTable: z.array(z.array(z.int()).readonly()).readonly(),
    /** The weakest evidence for which a control is classed. */
    minimumGrade: EvidenceGrade,
    /** How money counts. */
    cost: z.enum(['breaks-ties', 'counts']),
    mode: z.enum(['current', 'future']),
    knowledgeHash: z.string(),
    /** Of the numbers of the scenario; null where it has none. */
    quantitiesHash: z.string().nullable(),
  })
  .readonly();
export type DecisionCriteria = z.infer<typeof DecisionCriteria>;

/** Criteria with the hash that proves that they are the ones results were judged by. */
export const FrozenCriteria = z.object({ criteria: DecisionCriteria, hash: z.string() }).readonly();
export type FrozenCriteria = z.infer<typeof FrozenCriteria>;

/** SHA-256 of a text, in hexadecimal digits; given from outside, because the core has no cryptography of its own. */
export type Sha256 = (text: string) => string;

/** What criteria are taken from. */
export type CriteriaSource = {
  readonly scenario: Scenario;
  readonly compiled: CompiledScenario;
  readonly knowledge: Knowledge;
  readonly role: DecisionCriteria['role'];
  readonly minimumGrade?: EvidenceGrade | undefined;
  readonly mode?: 'current' | 'future' | undefined;
};

/** Takes the criteria from the scenario and freezes them with their hash, before any option is evaluated. */
export function freezeCriteria(source: CriteriaSource, sha256: Sha256): FrozenCriteria {
  const { scenario, compiled, knowledge, role } = source;
  const { scales } = knowledge;
  const criteria: DecisionCriteria = {
    format: 'nemecys-criteria/1',
    scenario: scenario.id,
    role,
    accepted: HarmKind.options.map((kind) => ({ kind, risk: scales.risk[compiled.criteria.get(kind) ?? 0]?.id ?? '' })),
    riskMatrix: compiled.riskMatrix ?? scales.riskMatrix,
    benefitTable: scales.riskMatrix,
    minimumGrade: source.minimumGrade ?? 'assumption',
    cost: role === 'manufacturer' ? 'breaks-ties' : 'counts',
    mode: source.mode ?? compiled.mode,
    knowledgeHash: knowledge.hash,
    quantitiesHash: quantitiesHash(scenario, sha256),
  };
  return { criteria, hash: sha256(JSON.stringify(criteria)) };
}

/** What tells the numbers of one scenario from those of another. */
export function quantitiesHash({ quantities }: Scenario, sha256: Sha256): string | null {
  return quantities === undefined ? null : sha256(JSON.stringify(quantities));
}

/** Refuses criteria that were changed after they were frozen. Throws a Failure. */
export function checkFrozen({ criteria, hash }: FrozenCriteria, sha256: Sha256): DecisionCriteria {
  const ordered = JSON.stringify(DecisionCriteria.parse(criteria));
  if (sha256(ordered) === hash) return criteria;
  throw new Failure('input', 'The criteria are not those that were frozen: their hash differs. Freeze them again.');
}
