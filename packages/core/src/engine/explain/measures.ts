import { at } from '../at.ts';
import { listAt } from '../int-lists.ts';
import type { Levels } from '../levels.ts';
import type { StrategyOutcome, Target } from './advice.ts';
import { Cones } from './cone.ts';
import type { ControlSets, StrategyState } from './control-sets.ts';
import type { RootCauses } from './roots.ts';
import { effectOf } from './threat-chain.ts';
import type { WhatIf } from './what-if.ts';

/** What a strategy does to a target on the ways from one root cause: a line of a risk file. */
export type MeasureLine = {
  readonly rootCause: number;
  readonly strategy: number;
  readonly state: StrategyState;
  /** Without the strategy. */
  readonly likelihood: number;
  readonly risk: number;
  readonly residualLikelihood: number;
  readonly residualRisk: number;
  readonly usefulness: 'primary' | 'secondary' | 'ineffective';
  readonly effectiveness: 'effective' | 'over-effective';
};

type Group = { readonly strategy: number; readonly members: readonly number[] };

/**
 * The strategies that act on the ways to each target, or that were advised against it, one line for each root cause.
 * "Without" disables the strategy and evaluates again. A strategy that changes nothing alone is secondary when it would
 * with every other strategy gone, ineffective when not even then.
 */
export function measureLines(
  base: Levels,
  whatIf: WhatIf,
  targets: readonly Target[],
  options: {
    readonly cones: Cones;
    readonly advised: readonly (readonly StrategyOutcome[])[];
    readonly roots: RootCauses;
    readonly sets: ControlSets;
  },
): readonly (readonly MeasureLine[])[] {
  const lines: MeasureLine[][] = targets.map(() => []);
  const push = (position: number, roots: readonly number[], line: Omit<MeasureLine, 'rootCause'>): void => {
    for (const rootCause of roots) at(lines, position).push({ rootCause, ...line });
  };
  const { sets } = options;
  const present = likelihoods(base, targets);
  const groups = enabledGroups(base, sets);
  const every = groups.flatMap(({ members }) => members);
  const bareLevels = groups.length === 0 ? base : whatIf({ disabledStrategies: every });
  const bare = likelihoods(bareLevels, targets);
  const onBareWays: { readonly position: number; readonly group: Group; readonly without: number }[] = [];
  for (const group of groups) {
    const { strategy, members } = group;
    const without = whatIf({ disabledStrategies: members });
    const left = likelihoods(without, targets);
    const cones = new Cones(without);
    const threats = blockedBy(base, members);
    for (const [position, { consequence }] of targets.entries()) {
      const [now, then] = [at(present, position), at(left, position)];
      if (then <= now) continue;
      push(position, options.roots.through(threats, cones.of(consequence)), {
        ...levelsOf(base, strategy, consequence, then, now),
        state: sets.stateOf(strategy),
        usefulness: 'primary',
      });
    }
    // Alone it can only matter where others hold the target down now.
    const unsure = left.some((level, i) => level === at(present, i) && at(bare, i) > level);
    const others = every.filter((other) => !members.includes(other));
    const alone = unsure ? likelihoods(whatIf({ disabledStrategies: others }), targets) : [];
    for (const position of targets.keys()) {
      const [now, then] = [at(present, position), at(left, position)];
      // What changes nothing even with all others gone does not act on this target.
      if (then > now || (then === now && (at(bare, position) === now || at(bare, position) === at(alone, position))))
        continue;
      onBareWays.push({ position, group, without: then });
    }
  }
  if (onBareWays.length > 0) {
    const cones = new Cones(whatIf({ disabledStrategies: every }));
    for (const [position, acting] of grouped(onBareWays)) {
      const { consequence } = at(targets, position);
      const cone = at(bare, position) === 0 ? null : cones.of(consequence);
      for (const { group, without } of acting) {
        const roots = cone === null ? [] : options.roots.through(blockedBy(base, group.members), cone);
        push(position, roots, {
          ...levelsOf(base, group.strategy, consequence, without, at(present, position)),
          state: sets.stateOf(group.strategy),
          usefulness: 'secondary',
        });
      }
    }
  }
  for (const [position, { consequence }] of targets.entries()) {
    const now = at(present, position);
    const advised = at(options.advised, position);
    const cone = advised.length === 0 || now === 0 ? null : options.cones.of(consequence);
    for (const outcome of advised) {
      const reached = at(outcome.likelihoods, position);
      const threats = blockedBy(base, sets.twinsOf(outcome.strategy));
      push(position, cone === null ? [] : options.roots.through(threats, cone), {
        ...levelsOf(base, outcome.strategy, consequence, now, reached),
        state: sets.stateOf(outcome.strategy) === 'planned' ? 'planned' : 'available',
        usefulness: reached < now ? 'primary' : 'ineffective',
      });
    }
  }
  return lines.map((list) => list.sort((a, b) => a.rootCause - b.rootCause || a.strategy - b.strategy));
}

function likelihoods(levels: Levels, targets: readonly Target[]): readonly number[] {
  return targets.map(({ consequence }) => at(levels.consequence, consequence));
}

/** The levels of a line: without the measure, and what it would leave if its way were the only one. */
function levelsOf(
  base: Levels,
  strategy: number,
  consequence: number,
  without: number,
  reached: number,
): Omit<MeasureLine, 'rootCause' | 'state' | 'usefulness'> {
  const { tables } = base.graph;
  const residual = Math.min(without, tables.top - effectOf(base, strategy));
  const risk = (likelihood: number): number =>
    tables.knowledge.scales.riskMatrix[at(base.impact, consequence)]?.[likelihood] ?? 0;
  return {
    strategy,
    likelihood: without,
    risk: risk(without),
    residualLikelihood: residual,
    residualRisk: risk(residual),
    effectiveness: reached > residual ? 'over-effective' : 'effective',
  };
}

/** Enabled strategies that block something, those of the same controls together. */
function enabledGroups(base: Levels, sets: ControlSets): readonly Group[] {
  const { strategies } = base.graph;
  const groups = new Map<number, Group>();
  for (let s = 0; s < strategies.count; s += 1) {
    const twins = sets.twinsOf(s);
    const first = at(twins, 0);
    if (at(base.strategyEnabled, s) === 0 || groups.has(first)) continue;
    if (listAt(strategies.blocks, s).length + listAt(strategies.mitigates, s).length === 0) continue;
    groups.set(first, {
      strategy: sets.shownFor(s),
      members: twins.filter((twin) => at(base.strategyEnabled, twin) === 1),
    });
  }
  return [...groups.values()];
}

function blockedBy(base: Levels, strategies: readonly number[]): ReadonlySet<number> {
  const { blocks, mitigates } = base.graph.strategies;
  const lists = base.mode === 'future' ? [blocks, mitigates] : [blocks];
  return new Set(strategies.flatMap((strategy) => lists.flatMap((list) => [...listAt(list, strategy)])));
}

function grouped<T extends { readonly position: number }>(all: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const one of all) {
    const group = groups.get(one.position);
    if (group === undefined) groups.set(one.position, [one]);
    else group.push(one);
  }
  return groups;
}
