import { at } from '../at.ts';
import { listAt } from '../int-lists.ts';
import type { Levels } from '../levels.ts';
import type { StrategyOutcome, Target } from './advice.ts';
import { needsOf } from './and-or-graph.ts';
import { type Cone, coneOf } from './cone.ts';
import type { ControlSets, StrategyState } from './control-sets.ts';
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

/** Is a node of a cone a threat that starts chains? */
export type IsRoot = (cone: Cone, node: number) => boolean;

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
    readonly cones: readonly Cone[];
    readonly advised: readonly (readonly StrategyOutcome[])[];
    readonly isRoot: IsRoot;
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
  const bare = targets.map(({ consequence }) => new Ways(bareLevels, consequence, options.isRoot));
  for (const { strategy, members } of groups) {
    const without = whatIf({ disabledStrategies: members });
    const left = likelihoods(without, targets);
    const primaryWays = targets.map(({ consequence }, i) =>
      at(left, i) > at(present, i) ? new Ways(without, consequence, options.isRoot) : undefined,
    );
    // Alone it can only matter where others hold the target down now.
    const unsure = left.some((level, i) => level === at(present, i) && at(bare, i).likelihood > level);
    const others = every.filter((other) => !members.includes(other));
    const alone = unsure ? likelihoods(whatIf({ disabledStrategies: others }), targets) : [];
    const threats = blockedBy(base, members);
    for (const [position, { consequence }] of targets.entries()) {
      const [now, then] = [at(present, position), at(left, position)];
      const bareWays = at(bare, position);
      // What changes nothing even with all others gone does not act on this target.
      if (then === now && (bareWays.likelihood === now || bareWays.likelihood === at(alone, position))) continue;
      const ways = primaryWays[position] ?? bareWays;
      push(position, ways.rootsThrough(threats), {
        ...levelsOf(base, strategy, consequence, then, now),
        state: sets.stateOf(strategy),
        usefulness: then > now ? 'primary' : 'secondary',
      });
    }
  }
  for (const [position, { consequence }] of targets.entries()) {
    const now = at(present, position);
    const ways = new Ways(base, consequence, options.isRoot, at(options.cones, position));
    for (const outcome of at(options.advised, position)) {
      const reached = at(outcome.likelihoods, position);
      push(position, ways.rootsThrough(blockedBy(base, sets.twinsOf(outcome.strategy))), {
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

/** The ways to one target in one evaluation. */
class Ways {
  readonly likelihood: number;
  readonly #cone: Cone;
  readonly #isRoot: IsRoot;

  constructor(levels: Levels, consequence: number, isRoot: IsRoot, cone: Cone = coneOf(levels, consequence)) {
    this.likelihood = at(levels.consequence, consequence);
    this.#cone = cone;
    this.#isRoot = isRoot;
  }

  /** Root causes with a way to the target through one of the threats. */
  rootsThrough(threats: ReadonlySet<number>): readonly number[] {
    if (this.likelihood === 0) return [];
    const { graph, things } = this.#cone;
    const seen = new Uint8Array(graph.size);
    const stack: number[] = [];
    for (const [node, thing] of things.entries()) {
      if (thing.kind !== 'threat' || !threats.has(thing.index)) continue;
      seen[node] = 1;
      stack.push(node);
    }
    const roots: number[] = [];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      const thing = at(things, node);
      if (this.#isRoot(this.#cone, node)) roots.push(thing.index);
      for (const need of needsOf(graph, node)) {
        if (at(seen, need) === 1) continue;
        seen[need] = 1;
        stack.push(need);
      }
    }
    return roots.sort((a, b) => a - b);
  }
}
