import { at, byteAt } from '../engine/at.ts';
import { Advisor, vectorOf } from '../engine/explain/advice.ts';
import { likeliestWay, type Way } from '../engine/explain/attack-path.ts';
import { Cones, inCone } from '../engine/explain/cone.ts';
import { ControlSets } from '../engine/explain/control-sets.ts';
import { measureLines } from '../engine/explain/measures.ts';
import { RootCauses } from '../engine/explain/roots.ts';
import { type KnowledgeTables, prepareKnowledge } from '../engine/knowledge-tables.ts';
import type { Levels, Mode } from '../engine/levels.ts';
import { type Naming, ownNaming } from '../engine/naming.ts';
import type { Proposable } from '../engine/treat/candidate-controls.ts';
import type { Finding } from '../finding.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CompiledScenario } from '../scenario/compile/compile-scenario.ts';
import { applyEdit, changesStructure, type SystemEdit } from '../scenario/compile/question.ts';
import { authorOf } from '../scenario/context.ts';
import type { Places } from '../scenario/read/places.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { actionsOf } from './actions.ts';
import type { Assessment } from './assessment.ts';
import { basisOf } from './basis.ts';
import { failedChecks } from './checks.ts';
import { assetsOf, diagramOf } from './diagrams.ts';
import { evaluateSystem, levelsOfSystem, type Rules, type SystemEvaluation } from './evaluate-system.ts';
import { type Evaluated, targetsOf } from './evaluated.ts';
import { type HarmFacts, harmsOf, rootCausesOf } from './harms.ts';
import { headlineOf } from './headline.ts';
import { Names } from './names.ts';
import { withOwnMatrix } from './own-matrix.ts';
import { type Answered, answered, questionsOf } from './questions.ts';
import { rankingOf } from './ranking.ts';
import { summaryOf } from './scenario-summary.ts';
import { editsOf } from './settings-edits.ts';
import { controlsOf, threatsOf } from './threats.ts';
import { type Shown, whysOf } from './whys.ts';

/** What an assessment is made of. */
export type AssessInput = {
  readonly scenario: Scenario;
  readonly compiled: CompiledScenario;
  readonly knowledge: Knowledge;
  /** Of the product that makes the assessment. */
  readonly version: string;
  readonly variant?: string | null | undefined;
  /** Unless stated, the mode that the scenario's stage of life asks for. */
  readonly mode?: Mode | undefined;
  readonly rules?: 'strict' | 'compatible' | undefined;
  /** How derived things are called; our own ids unless stated. */
  readonly naming?: Naming | undefined;
  /** Which strategies treatments may propose; all unless stated. */
  readonly proposable?: ((levels: Levels) => Proposable) | undefined;
  /** Of reading and compiling, to be passed on with those of the modelling checks. */
  readonly findings?: readonly Finding[] | undefined;
  readonly places?: Places | undefined;
  /** Called as the work goes on, with the share that is done. */
  readonly onProgress?: ((stage: string, done: number) => void) | undefined;
};

/**
 * Assesses a compiled scenario: what can go wrong, for whom, why, what to do first and what nobody knows yet. Equal input
 * gives equal output, to the byte.
 */
export function assess(input: AssessInput): Assessment {
  const { scenario, compiled, places = new Map() } = input;
  const { knowledge, tables, mode, rules, naming, evaluation, evaluated, facts, harms, threats } = judge(input);
  const { levels, targets } = evaluated;
  input.onProgress?.('Trying both answers to open questions', 0.5);
  const questions = questionsOf(evaluated, answersBy(evaluated, evaluation, { tables, mode, rules, naming }));
  input.onProgress?.('Writing it down', 0.9);
  const controls = controlsOf(evaluated);
  const assets = assetsOf(evaluated);
  const findings = [...(input.findings ?? compiled.findings), ...failedChecks(evaluated, places)];
  const provisional = harms.some((harm) => harm.provisional);
  const { scales } = knowledge;
  const shown: Shown[] = [
    ...targets.map(({ consequence }) => ({ kind: 'consequence' as const, index: consequence })),
    ...[...threats.shown, ...controls.blocked].map((index) => ({ kind: 'threat' as const, index })),
    ...facts.flatMap(({ way }) => (way?.steps ?? []).map(({ kind, index }) => ({ kind, index }))),
  ];
  const parts = { scales, harms, threats: threats.entries, questions, provisional };
  const assessment: Omit<Assessment, 'ranking'> = {
    format: 'nemecys-assessment/1',
    product: { name: 'nemecys', version: input.version },
    knowledge: { id: knowledge.id, title: knowledge.title, version: knowledge.version, hash: knowledge.hash },
    mode,
    rules,
    scenario: summaryOf(evaluated, input.variant ?? null),
    scales,
    provisional,
    headline: headlineOf(parts),
    riskVector: {
      harms: vectorOf(
        targets.map(({ consequence }) => at(levels.risk, consequence)),
        scales.risk.length,
      ),
      all: vectorOf(levels.risk, scales.risk.length),
    },
    harms,
    threats: threats.entries,
    controls: controls.entries,
    whys: whysOf(evaluated, shown),
    questions,
    actions: actionsOf({
      scales,
      harms,
      controls: controls.entries,
      questions,
      findings,
      author: authorOf(scenario.context),
    }),
    assets,
    diagram: diagramOf(evaluated, assets),
    findings,
    basis: basisOf(evaluated, facts),
  };
  return { ...assessment, ranking: rankingOf(assessment, knowledge) };
}

/**
 * The harms and threats of an assessment alone, as `assess` has them, without what is explained and asked besides. For
 * whoever compares many.
 */
export function harmsAndThreats(input: AssessInput): Pick<Assessment, 'harms' | 'threats'> {
  const { harms, threats } = judge(input);
  return { harms, threats: threats.entries };
}

function judge(input: AssessInput) {
  const { scenario, compiled, rules = 'strict', naming = ownNaming } = input;
  const mode = input.mode ?? compiled.mode;
  const knowledge = withOwnMatrix(input.knowledge, compiled.riskMatrix);
  const tables = prepareKnowledge(knowledge);
  input.onProgress?.('Finding threats', 0);
  const evaluation = evaluateSystem(tables, compiled.system, { mode, rules, naming });
  const { graph, levels, attribution } = evaluation;
  const targets = targetsOf(graph, levels, compiled);
  const [names, sets] = [new Names(graph), new ControlSets(graph)];
  const evaluated: Evaluated = { scenario, compiled, graph, levels, attribution, names, sets, targets };
  input.onProgress?.('Looking for ways and measures', 0.2);
  const facts = factsOf(evaluated, evaluation);
  const harms = harmsOf(evaluated, facts);
  const threats = threatsOf(evaluated, threatsNamed(evaluated, facts));
  return { knowledge, tables, mode, rules, naming, evaluation, evaluated, facts, harms, threats };
}

/** Threats that the harms name: their root causes, and those on their likeliest ways. */
function threatsNamed(evaluated: Evaluated, facts: readonly HarmFacts[]): ReadonlySet<number> {
  return new Set(
    facts.flatMap((one) => [
      ...rootCausesOf(evaluated, one),
      ...threatsOn(one.way),
      ...one.measures.map(({ rootCause }) => rootCause),
    ]),
  );
}

function factsOf(evaluated: Evaluated, { whatIf }: SystemEvaluation): readonly HarmFacts[] {
  const { graph, levels, attribution, targets, sets } = evaluated;
  // Cones of large models are large: one is let go before the next is looked at.
  const cones = new Cones(levels);
  const behind = targets.map(({ consequence }) => {
    const cone = cones.of(consequence);
    const way = at(levels.consequence, consequence) === 0 ? null : likeliestWay(cone);
    return { consequence, way, threats: inCone(cone, 'threat') };
  });
  const unattacked = namesOrigins(graph.tables.knowledge)
    ? answered(evaluated, whatIf({ silencedOrigins: ['attacker'] }))
    : undefined;
  const advisor = new Advisor(levels, whatIf, { targets, sets });
  const advice = targets.map(({ consequence, criterion }, position) => {
    if (at(levels.risk, consequence) <= criterion) return [];
    const { threats, way } = at(behind, position);
    return advisor.against(position, threats, threatsOn(way));
  });
  const roots = new RootCauses(graph, attribution);
  const measures = measureLines(levels, whatIf, targets, { cones, advised: advice, roots, sets });
  return targets.map(({ consequence }, position) => ({
    ...at(behind, position),
    withoutAttacker:
      unattacked === undefined
        ? null
        : at(levels.consequence, consequence) > 0 &&
          byteAt(unattacked.likelihood, position) === at(levels.consequence, consequence),
    advice: at(advice, position),
    measures: at(measures, position),
  }));
}

function threatsOn(way: Way | null): readonly number[] {
  return (way?.steps ?? []).flatMap(({ kind, index }) => (kind === 'threat' ? [index] : []));
}

/** Evaluates edits: on the same graph where only settings change, from scratch where assets or links do. */
function answersBy(
  evaluated: Evaluated,
  { whatIf }: SystemEvaluation,
  { tables, ...rules }: Rules & { readonly tables: KnowledgeTables },
): (edit: SystemEdit) => Answered {
  const { graph, compiled, names, targets, levels } = evaluated;
  const ids = targets.map(({ consequence }) => names.quality('consequence', consequence));
  return (edit) => {
    if (!changesStructure(edit)) {
      const edits = editsOf(graph, edit);
      const idle = (edits.controls ?? []).length + (edits.trust ?? []).length === 0;
      return answered(evaluated, idle ? levels : whatIf(edits));
    }
    const other = levelsOfSystem(tables, applyEdit(compiled.system, edit), rules);
    const otherNames = new Names(other.graph);
    const standing = new Map(
      targetsOf(other.graph, other, compiled).map(({ consequence }) => [
        otherNames.quality('consequence', consequence),
        consequence,
      ]),
    );
    const found = { likelihood: new Uint8Array(ids.length), risk: new Uint8Array(ids.length) };
    for (const [position, id] of ids.entries()) {
      const consequence = standing.get(id);
      if (consequence === undefined) continue;
      found.likelihood[position] = byteAt(other.consequence, consequence);
      found.risk[position] = byteAt(other.risk, consequence);
    }
    return found;
  };
}

/** Without origins nobody can say what would happen if there were no attackers. */
function namesOrigins({ attributes, threats }: Knowledge): boolean {
  return [...attributes, ...threats].some(({ origin }) => origin !== undefined);
}
