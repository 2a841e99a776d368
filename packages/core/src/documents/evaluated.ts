import { at } from '../engine/at.ts';
import type { Attribution } from '../engine/attribution.ts';
import type { Target } from '../engine/explain/advice.ts';
import type { ControlSets } from '../engine/explain/control-sets.ts';
import type { Levels } from '../engine/levels.ts';
import { AVERAGE } from '../engine/member.ts';
import { possibleConsequences } from '../engine/possible-consequences.ts';
import type { ThreatGraph } from '../engine/threat-graph.ts';
import type { Consequence } from '../knowledge/quality.ts';
import type { Scales } from '../knowledge/scales.ts';
import type { CompiledScenario } from '../scenario/compile/compile-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { stepId } from './level-words.ts';
import type { Names } from './names.ts';

/** A scenario with its levels and names, which is enough to draw it and to check it. */
export type Levelled = Pick<Evaluated, 'scenario' | 'compiled' | 'graph' | 'levels' | 'names'>;

/** A scenario with everything the engine says of it; documents are drawn from it and never calculate levels. */
export type Evaluated = {
  readonly scenario: Scenario;
  readonly compiled: CompiledScenario;
  readonly graph: ThreatGraph;
  readonly levels: Levels;
  readonly attribution: Attribution;
  readonly names: Names;
  readonly sets: ControlSets;
  /** The harms, in the order of the threat graph. */
  readonly targets: readonly Target[];
};

/**
 * The consequences that the assessment is about: harms with an impact that something in the system can lead to (even
 * where controls hold it down), and whatever the author gave an impact; under `everyImpact` whatever has one. Where nothing is said of a kind of harm, and for other
 * consequences, low risk is the highest accepted.
 */
export function targetsOf(graph: ThreatGraph, levels: Levels, compiled: CompiledScenario): readonly Target[] {
  const asked = new Set(compiled.system.impacts.map(({ asset, consequence }) => `${consequence}@${asset}`));
  const { knowledge } = graph.tables;
  const low = Math.max(
    0,
    knowledge.scales.risk.findIndex(({ id, label }) => id === 'low' || label.toLowerCase() === 'low'),
  );
  const possible = possibleConsequences(graph, levels.mode);
  const found: Target[] = [];
  for (let c = 0; c < graph.consequences.count; c += 1) {
    if (at(graph.consequences.member, c) !== AVERAGE || at(levels.impact, c) === 0) continue;
    const { id, harm } = consequenceOf(graph, c);
    const asset = at(graph.assets.id, at(graph.consequences.asset, c));
    const isAsked = asked.has(`${id}@${asset}`);
    const counts = harm !== undefined || compiled.everyImpact === true;
    if (!isAsked && (!counts || at(possible, c) === 0)) continue;
    found.push({ consequence: c, criterion: harm === undefined ? low : (compiled.criteria.get(harm) ?? low) });
  }
  return found;
}

/** The concept of a consequence at an asset. */
export function consequenceOf(graph: ThreatGraph, index: number): Consequence {
  return at(graph.tables.knowledge.consequences, at(graph.consequences.concept, index));
}

/** The id of a level on one of the scales of an evaluated scenario. */
export function levelId(
  { graph }: Pick<Evaluated, 'graph'>,
  scale: Exclude<keyof Scales, 'riskMatrix'>,
  level: number,
): string {
  return stepId(graph.tables.knowledge.scales, scale, level);
}

/** Likelihood of a threat, 0 where it does not take part. */
export function threatLikelihood({ levels }: Pick<Evaluated, 'levels'>, threat: number): number {
  return at(levels.considered, threat) === 1 ? at(levels.threat, threat) : 0;
}
