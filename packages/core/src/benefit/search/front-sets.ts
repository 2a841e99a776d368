import { at } from '../../engine/at.ts';
import { compareRiskVectors } from '../../engine/risk-matrix.ts';
import type { Burden } from '../../engine/treat/burden.ts';
import { compareCounts } from '../care-burden.ts';
import { paretoFront } from '../optimise/pareto-front.ts';
import type { OptionRuns } from '../option-runs.ts';
import type { FrontSet } from './decision-search.ts';
import type { LevelSet } from './search-levels.ts';

/**
 * The sets that no other is better than in harm (by risk, the highest first), in care burden and in cost together; least
 * harm first. `optionOf` names the option that a set is judged as.
 */
export function frontSets(
  runs: OptionRuns,
  sets: readonly LevelSet[],
  optionOf: (set: LevelSet) => string | null,
): readonly FrontSet[] {
  const harmRank = ranked(sets, (a, b) => compareRiskVectors(a.harm, b.harm));
  const careRank = ranked(sets, (a, b) => compareCare(a.burden, b.burden));
  const costRank = ranked(sets, (a, b) => compareCounts(fromHighest(a.burden.cost), fromHighest(b.burden.cost)));
  return paretoFront(sets, (set) => [harmRank(set), careRank(set), costRank(set)]).map((set) => ({
    option: optionOf(set),
    controls: set.controls.map((control) => namedControl(runs, control)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    harm: set.harm.toReversed(),
    worst: at(
      runs.levels.graph.tables.knowledge.scales.risk,
      Math.max(
        0,
        set.harm.findLastIndex((count) => count > 0),
      ),
    ).id,
    accepted: set.accepted,
    burden: fromHighest(set.burden.performance),
    added: set.burden.controls,
    cost: fromHighest(set.burden.cost),
    proof: set.proof,
  }));
}

/** A control by its id and the names of it and of where it is. */
export function namedControl(runs: OptionRuns, control: number): FrontSet['controls'][number] {
  return {
    id: runs.controlId(control),
    label: runs.names.qualityLabel('control', control),
    assetLabel: runs.names.assetLabel(runs.names.assetOf('control', control)),
  };
}

/** Counts by level, highest level first; the lowest level is next to nothing and does not count. */
export function fromHighest(counts: readonly number[]): readonly number[] {
  return counts.slice(1).reverse();
}

function compareCare(a: Burden, b: Burden): number {
  return compareCounts(fromHighest(a.performance), fromHighest(b.performance)) || a.controls - b.controls;
}

function ranked(sets: readonly LevelSet[], compare: (a: LevelSet, b: LevelSet) => number): (set: LevelSet) => number {
  const order = [...sets].sort(compare);
  return (set) => order.findIndex((other) => compare(other, set) === 0);
}
