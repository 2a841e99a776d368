import type { Sha256 } from '../benefit/criteria.ts';
import type { Assessment } from '../documents/assessment.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Places, placeOf } from '../scenario/read/places.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Applicability, applicabilities, documentApplicability } from './applicability.ts';
import { Artefact, artefactLabels } from './artefact.ts';
import { type ArtefactStanding, artefactStanding, coverageBy } from './artefact-standing.ts';
import type { Compliance, DocumentStanding, RecordEntry, RequirementStanding, ReviewFinding } from './compliance.ts';
import { RequirementCoverage } from './compliance.ts';
import { kindTest } from './kind-test.ts';
import { dutyEntries, riskDuties } from './ledger/responsibilities.ts';
import { makeReviewModel } from './make-review-model.ts';
import { statedPairs } from './mapping/stated-pairs.ts';
import { rankGaps } from './rank-gaps.ts';
import { modelParts } from './register/model-parts.ts';
import type { EvidenceRecord } from './register/record.ts';
import type { RecordRegister } from './register/record-register.ts';
import type { RequirementActor } from './requirement.ts';
import type { RequirementCatalogue } from './requirement-catalogue.ts';
import type { ReviewModel, Shortfall } from './review-model.ts';
import type { ReviewRule } from './rules/review-rule.ts';
import { reviewRules } from './rules/review-rules.ts';
import { scopeAnswers } from './scope-answers.ts';
import { ScopeFact, scopeQuestions } from './scope-fact.ts';
import { joinWishes, type ScopeWishes } from './scope-wishes.ts';

/** What compliance is looked at with. */
export type ComplyInput = {
  readonly scenario: Scenario;
  readonly assessment: Assessment;
  readonly places: Places;
  readonly knowledge: Knowledge;
  readonly catalogue: RequirementCatalogue;
  /** Go before the scope that the register states. */
  readonly wishes: ScopeWishes;
  readonly register: RecordRegister;
  /** Records whose file is not there or not the one with their hash, with what is wrong. */
  readonly faultyFiles?: ReadonlyMap<string, string>;
  readonly sha256: Sha256;
  /** On which records are weighed, such as 2026-11-26. */
  readonly day: string;
};

/** Says what applies to an assessed scenario, how far it is shown and what is missing. */
export function comply(input: ComplyInput): Compliance {
  const { scenario, assessment, catalogue, register, sha256, day } = input;
  const wishes = joinWishes(register.scope ?? {}, input.wishes);
  const scope = scopeAnswers(scenario, input.knowledge, wishes);
  const fingerprint = sha256(JSON.stringify(scenario));
  const parts = modelParts(scenario, sha256);
  const now = { day, model: fingerprint, parts, faultyFiles: input.faultyFiles ?? new Map<string, string>() };
  const isA = kindTest(input.knowledge);
  const actors = actorsOf(scenario, wishes);
  const applies = applicabilities(catalogue, { scope, actors });
  const reviewed = { scenario, assessment, scope, isA, register, catalogue, applies, now };
  const model = makeReviewModel(reviewed, (path) => placeOf(input.places, path));
  const found = reviewRules.flatMap((rule) => rule.check(model).map((shortfall) => decided(rule, shortfall, model)));
  const failed = new Set(found.flatMap(({ rule, decision }) => (decision === null ? [rule] : [])));
  const artefacts: readonly ArtefactStanding[] = Artefact.options.map((artefact) => ({
    ...artefactStanding(artefact, { model, failed: reviewRules.filter((rule) => failed.has(rule)) }),
    label: artefactLabels[artefact],
  }));
  const requirements = standingsOf(catalogue, { artefacts, applies });
  const open = new Set(requirements.filter(({ coverage }) => coverage !== 'not-applicable').map(({ id }) => id));
  const findings = found.map(
    ({ rule, decision, shortfall: { object, path, message, advice } }): ReviewFinding => ({
      id: `${rule.id}:${object}`,
      rule: rule.id,
      severity: rule.severity,
      message,
      advice,
      where: placeOf(input.places, path),
      requirements: rule.requirements.filter((id) => open.has(id)),
      decision,
    }),
  );
  return {
    format: 'nemecys-compliance/1',
    product: assessment.product,
    knowledge: assessment.knowledge.hash,
    catalogue: catalogue.hash,
    scenario: { id: scenario.id, title: assessment.scenario.title, variant: assessment.scenario.variant },
    fingerprint,
    parts: [...parts].map(([path, one]) => ({ path, fingerprint: one })),
    day,
    actors,
    gaps: rankGaps({ findings: findings.filter(({ decision }) => decision === null), artefacts, requirements }),
    questions: questionsOf(applies),
    facts: ScopeFact.options.map((fact) => ({ fact, ...scope[fact] })),
    documents: catalogue.documents.map(({ document }): DocumentStanding => {
      const own = requirements.filter((one) => one.document === document.id);
      const { id, title, version, bindingness, note = '' } = document;
      const { kind, because } = documentApplicability(document, scope);
      return { id, title, version, bindingness, note, applies: kind, because, counts: countsOf(own) };
    }),
    artefacts,
    records: register.records.map((record) => standingOf(record, model)),
    findings,
    requirements,
    views: model.views,
    trace: model.trace,
    transfers: model.transfers,
    conditions: model.conditions,
    duties: dutyEntries(catalogue, model),
    riskDuties: riskDuties(model),
  };
}

type Decided = {
  readonly rule: ReviewRule;
  readonly shortfall: Shortfall;
  readonly decision: ReviewFinding['decision'];
};

/** A shortfall with what people decided on it; a decision that has run out or lies ahead counts for nothing. */
function decided(rule: ReviewRule, shortfall: Shortfall, { register, now }: ReviewModel): Decided {
  const id = `${rule.id}:${shortfall.object}`;
  const held = register.decisions.find(
    ({ finding, on, until }) => finding === id && on <= now.day && (until === undefined || until >= now.day),
  );
  if (held === undefined) return { rule, shortfall, decision: null };
  const { state, because, by, on } = held;
  return { rule, shortfall, decision: { state, because, by, on } };
}

/** Those asked for; else the author of the model; else everybody. */
function actorsOf(scenario: Scenario, wishes: ScopeWishes): readonly RequirementActor[] {
  if (wishes.actors !== undefined) return [...wishes.actors].sort();
  const { author } = scenario.context;
  return author === undefined || author === 'unknown' ? [] : [author];
}

function standingsOf(
  { documents, mappings }: RequirementCatalogue,
  { artefacts, applies: weighed }: Pick<ReviewModel, 'applies'> & { readonly artefacts: readonly ArtefactStanding[] },
): readonly RequirementStanding[] {
  const standing = new Map(artefacts.map((one) => [one.artefact, one]));
  const mapped = new Map<string, RequirementStanding['speaksTo'][number][]>();
  for (const { from, to, relation } of statedPairs(mappings)) {
    const held = mapped.get(from);
    if (held === undefined) mapped.set(from, [{ id: to, relation }]);
    else held.push({ id: to, relation });
  }
  return documents.flatMap(({ document, requirements }) =>
    requirements.map((requirement): RequirementStanding => {
      const { id, clause, obligation, actors, stages, evidence } = requirement;
      const confidence = requirement.confidence ?? document.confidence;
      const applies: Applicability = weighed.get(id) ?? {
        ...{ kind: 'undecided', because: 'it was not weighed', facts: [] },
      };
      const told = {
        ...{ id, document: document.id, clause, obligation, actors, stages, evidence, confidence },
        speaksTo: mapped.get(id) ?? [],
        appliesBecause: applies.because,
      };
      if (applies.kind !== 'applies') return { ...told, coverage: applies.kind, because: applies.because };
      const held = evidence.flatMap((artefact) => standing.get(artefact) ?? []);
      const because = held.map((one) => `${one.artefact} ${one.coverage}`).join(', ');
      return { ...told, coverage: coverageBy(held.map(({ coverage }) => coverage)), because };
    }),
  );
}

function standingOf({ id, artefact, title }: EvidenceRecord, { standings }: ReviewModel): RecordEntry {
  const standing = standings.get(id) ?? { kind: 'unapproved', why: 'it was not weighed' };
  return { id, artefact, title, standing: standing.kind, because: standing.kind === 'current' ? '' : standing.why };
}

/** The facts that nobody knows and how many requirements each keeps open, the most first. */
function questionsOf(applies: ReviewModel['applies']): Compliance['questions'] {
  const waiting = new Map<ScopeFact, number>();
  for (const one of applies.values()) {
    if (one.kind !== 'undecided') continue;
    for (const fact of one.facts) waiting.set(fact, (waiting.get(fact) ?? 0) + 1);
  }
  return [...waiting]
    .map(([fact, requirements]) => ({ fact, question: scopeQuestions[fact], requirements }))
    .sort((a, b) => b.requirements - a.requirements || (a.fact < b.fact ? -1 : 1));
}

function countsOf(requirements: readonly RequirementStanding[]): DocumentStanding['counts'] {
  const count = (coverage: RequirementCoverage) => requirements.filter((one) => one.coverage === coverage).length;
  return Object.fromEntries(RequirementCoverage.options.map((one) => [one, count(one)])) as DocumentStanding['counts'];
}
