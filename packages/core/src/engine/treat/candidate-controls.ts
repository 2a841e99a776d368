import { at } from '../at.ts';
import { averageControl } from '../explain/control-sets.ts';
import { strategiesAgainst } from '../explain/threat-chain.ts';
import { listAt } from '../int-lists.ts';
import type { Levels } from '../levels.ts';
import { triggerConsequences } from '../optional-controls.ts';
import type { Goal } from './goal.ts';

/** May the controls of a strategy be proposed? */
export type Proposable = (strategy: number) => boolean;

/**
 * Threats that can lead to a goal, through whatever they lead to, at any level: nothing else bears on it.
 */
export function threatsBehind({ graph }: Levels, goals: readonly Goal[]): readonly number[] {
  const { causes } = graph.threats;
  const found = new Set<number>();
  const seen = new Set<number>(goals.map(({ consequence }) => consequence));
  for (const consequence of seen) {
    for (const threat of listAt(graph.threatsCausing, consequence)) {
      if (found.has(threat)) continue;
      found.add(threat);
      for (let i = at(causes.starts, threat); i < at(causes.starts, threat + 1); i += 1) {
        const index = at(causes.index, i);
        if (at(causes.isConsequence, i) === 1) seen.add(index);
        else for (const undermining of listAt(graph.underminedBy, index)) seen.add(undermining);
      }
      for (const suppressed of triggerConsequences(graph, threat)) seen.add(suppressed);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Does a strategy that starts the threat have optional controls? These can let it in as well as keep it out. */
export function isTempered({ graph }: Levels, threat: number): boolean {
  return listAt(graph.threats.triggeredBy, threat).some((s) => listAt(graph.strategies.optional, s).length > 0);
}

/**
 * Controls that are not there and can bear on the goals, as averages of their populations, ascending. All others leave
 * the goals as they are or make them likelier, so no minimal set holds one.
 */
export function candidateControls(
  base: Levels,
  goals: readonly Goal[],
  { proposable = () => true }: { readonly proposable?: Proposable | undefined } = {},
): readonly number[] {
  const { graph, mode } = base;
  const strategies = new Set<number>();
  for (const threat of threatsBehind(base, goals)) {
    for (const s of strategiesAgainst(base, threat)) strategies.add(s);
    if (!isTempered(base, threat)) continue;
    for (const s of listAt(graph.threats.triggeredBy, threat)) strategies.add(s);
  }
  const found = new Set<number>();
  for (const s of strategies) {
    const inMode = at(graph.tables.knowledge.strategies, at(graph.strategies.rule, s)).modes[mode];
    if (!inMode || !proposable(s)) continue;
    for (const list of [graph.strategies.mandatory, graph.strategies.optional]) {
      for (const control of listAt(list, s)) {
        if (at(base.control, control) === 0) found.add(averageControl(graph, control));
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}
