import { at } from '../engine/at.ts';
import type { StrategyOutcome } from '../engine/explain/advice.ts';
import type { Way } from '../engine/explain/attack-path.ts';
import type { MeasureLine } from '../engine/explain/measures.ts';
import { Origin } from '../knowledge/origin.ts';
import { consequenceOf, type Evaluated, levelId } from './evaluated.ts';
import type { Advice, HarmEntry } from './harm-entry.ts';
import type { Measure } from './measure.ts';
import { pathOf } from './paths.ts';
import { originOf, ruleOf } from './threats.ts';

/** What was found out about one target, by its position in the list of targets. */
export type HarmFacts = {
  readonly consequence: number;
  /** Threats that its likelihood comes through, ascending. */
  readonly threats: readonly number[];
  readonly way: Way | null;
  readonly withoutAttacker: boolean | null;
  readonly advice: readonly StrategyOutcome[];
  readonly measures: readonly MeasureLine[];
};

/** The harms of a scenario, by risk, then impact, then likelihood, then id. */
export function harmsOf(evaluated: Evaluated, facts: readonly HarmFacts[]): readonly HarmEntry[] {
  const { levels, targets } = evaluated;
  return targets
    .map(({ consequence }, position) => ({
      consequence,
      entry: harmEntry(evaluated, position, at(facts, position)),
    }))
    .sort(
      (a, b) =>
        at(levels.risk, b.consequence) - at(levels.risk, a.consequence) ||
        at(levels.impact, b.consequence) - at(levels.impact, a.consequence) ||
        at(levels.consequence, b.consequence) - at(levels.consequence, a.consequence) ||
        (a.entry.id < b.entry.id ? -1 : 1),
    )
    .map(({ entry }) => entry);
}

/** Root causes that a harm comes from at its present likelihood. */
export function rootCausesOf(
  { attribution, levels }: Evaluated,
  { consequence, threats }: Pick<HarmFacts, 'consequence' | 'threats'>,
): readonly number[] {
  if (at(levels.consequence, consequence) === 0) return [];
  return threats.filter((threat) => at(attribution.rootCause, threat) === 1);
}

function harmEntry(evaluated: Evaluated, position: number, facts: HarmFacts): HarmEntry {
  const { graph, levels, names, targets } = evaluated;
  const { consequence, criterion } = at(targets, position);
  const concept = consequenceOf(graph, consequence);
  const asset = names.assetOf('consequence', consequence);
  const roots = rootCausesOf(evaluated, facts);
  const origins = new Set(roots.map((threat) => originOf(evaluated, ruleOf(evaluated, threat))));
  const risk = at(levels.risk, consequence);
  return {
    id: names.quality('consequence', consequence),
    consequence: concept.id,
    label: concept.label,
    asset: names.asset(asset),
    assetLabel: names.assetLabel(asset),
    kind: concept.harm ?? null,
    impact: levelId(evaluated, 'impact', at(levels.impact, consequence)),
    severity: concept.severity ?? null,
    likelihood: levelId(evaluated, 'likelihood', at(levels.consequence, consequence)),
    risk: levelId(evaluated, 'risk', risk),
    criterion: levelId(evaluated, 'risk', criterion),
    acceptable: risk <= criterion,
    provisional: restsOnUnreviewed(evaluated, facts),
    origins: Origin.options.filter((origin) => origins.has(origin)),
    withoutAttacker: facts.withoutAttacker,
    rootCauses: roots.map((threat) => names.threat(threat)).sort(),
    path: facts.way === null ? null : pathOf(evaluated, consequence, facts.way),
    advice: facts.advice.map((outcome) => adviceEntry(evaluated, position, outcome)),
    measures: facts.measures.map((line) => measureEntry(evaluated, line)),
  };
}

/** Does the harm's severity, or a threat on its likeliest way, lack a clinician's review? */
function restsOnUnreviewed(evaluated: Evaluated, { way, consequence }: HarmFacts): boolean {
  const severity = consequenceOf(evaluated.graph, consequence).provenance;
  const threats = (way?.steps ?? []).filter(({ kind }) => kind === 'threat');
  const entries = [severity, ...threats.map(({ index }) => ruleOf(evaluated, index).provenance)];
  return entries.some((provenance) => provenance?.review.status !== 'clinical');
}

function adviceEntry(evaluated: Evaluated, position: number, outcome: StrategyOutcome): Advice {
  const { graph, names, targets } = evaluated;
  const risk = at(outcome.risks, position);
  return {
    strategy: names.strategy(outcome.strategy),
    label: names.strategyLabel(outcome.strategy),
    controls: outcome.controls.map((control) => ({
      ...namedControl(evaluated, control),
      provider: at(graph.tables.knowledge.controls, at(graph.controls.concept, control)).provider,
    })),
    likelihood: levelId(evaluated, 'likelihood', at(outcome.likelihoods, position)),
    risk: levelId(evaluated, 'risk', risk),
    riskVector: outcome.vector,
    cost: levelId(evaluated, 'cost', outcome.cost),
    performance: levelId(evaluated, 'performance', outcome.performance),
    sideEffects: outcome.starts
      .map(({ threat, likelihood, worsens }) => ({
        threat: names.threat(threat),
        label: names.threatLabel(threat),
        likelihood: levelId(evaluated, 'likelihood', likelihood),
        worsens: worsens.map((consequence) => names.quality('consequence', consequence)).sort(),
      }))
      .sort((a, b) => (a.threat < b.threat ? -1 : 1)),
    sufficient: risk <= at(targets, position).criterion,
  };
}

function measureEntry(evaluated: Evaluated, line: MeasureLine): Measure {
  const { names, sets } = evaluated;
  return {
    rootCause: names.threat(line.rootCause),
    strategy: names.strategy(line.strategy),
    label: names.strategyLabel(line.strategy),
    state: line.state === 'available' ? 'available' : sets.stateOf(line.strategy),
    controls: sets.controlsOf(line.strategy).map((control) => namedControl(evaluated, control)),
    likelihood: levelId(evaluated, 'likelihood', line.likelihood),
    risk: levelId(evaluated, 'risk', line.risk),
    residualLikelihood: levelId(evaluated, 'likelihood', line.residualLikelihood),
    residualRisk: levelId(evaluated, 'risk', line.residualRisk),
    usefulness: line.usefulness,
    effectiveness: line.effectiveness,
  };
}

function namedControl(
  { names }: Evaluated,
  control: number,
): { readonly id: string; readonly label: string; readonly asset: string; readonly assetLabel: string } {
  const asset = names.assetOf('control', control);
  return {
    id: names.quality('control', control),
    label: names.qualityLabel('control', control),
    asset: names.asset(asset),
    assetLabel: names.assetLabel(asset),
  };
}
