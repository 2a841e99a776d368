import { at } from '../engine/at.ts';
import type { Levels } from '../engine/levels.ts';
import { AVERAGE } from '../engine/member.ts';
import type { ThreatGraph } from '../engine/threat-graph.ts';
import { burdenOf } from '../engine/treat/burden.ts';

/** What an option asks of those who care and of those who pay: counts by level, highest level first. Never added up. */
export type OptionBurden = {
  /** Side effects that are awake without any attacker, by likelihood. */
  readonly sideEffects: readonly number[];
  /** Controls by how much they slow work down, for each asset they are at. The lowest level does not count. */
  readonly performance: readonly number[];
  readonly controls: number;
  /** Controls by unit cost, for each asset. The lowest level does not count. */
  readonly cost: readonly number[];
};

/** The burden of the controls that are there, with the side effects of the run without attackers. */
export function optionBurden(unattacked: Levels, triggered: readonly number[]): OptionBurden {
  const { graph, control } = unattacked;
  const there: number[] = [];
  for (let c = 0; c < control.length; c += 1) {
    if (at(control, c) === 1 && at(graph.controls.member, c) === AVERAGE) there.push(c);
  }
  const burden = burdenOf(graph, there);
  return {
    sideEffects: sideEffectsOf(unattacked, triggered),
    performance: burden.performance.slice(1).reverse(),
    controls: burden.controls,
    cost: burden.cost.slice(1).reverse(),
  };
}

/** Threats that only a control starts, of average members. */
export function triggeredThreats({ tables, threats }: ThreatGraph): readonly number[] {
  const found: number[] = [];
  for (let t = 0; t < threats.count; t += 1) {
    if (at(threats.member, t) === AVERAGE && at(tables.knowledge.threats, at(threats.rule, t)).triggered) found.push(t);
  }
  return found;
}

/** How many of these threats are awake at each likelihood, the highest first; the lowest does not count. */
export function sideEffectsOf({ graph, considered, threat }: Levels, triggered: readonly number[]): readonly number[] {
  const counts = new Array<number>(graph.tables.top + 1).fill(0);
  for (const t of triggered) {
    const likelihood = at(threat, t);
    if (at(considered, t) === 1 && likelihood > 0) counts[likelihood] = at(counts, likelihood) + 1;
  }
  return counts.slice(1).reverse();
}

/** Compares care burdens: side effects, then loss of performance, then the number of controls; negative when lighter. */
export function compareCareBurdens(a: OptionBurden, b: OptionBurden): number {
  return (
    compareCounts(a.sideEffects, b.sideEffects) ||
    compareCounts(a.performance, b.performance) ||
    a.controls - b.controls
  );
}

/** Compares counts from the highest level down; negative when the first has less. */
export function compareCounts(a: readonly number[], b: readonly number[]): number {
  for (const [place, count] of a.entries()) {
    const difference = count - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
