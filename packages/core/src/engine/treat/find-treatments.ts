import { at } from '../at.ts';
import type { Target } from '../explain/advice.ts';
import { likeliestWay } from '../explain/attack-path.ts';
import { Cones } from '../explain/cone.ts';
import type { WhatIf } from '../explain/what-if.ts';
import type { Levels } from '../levels.ts';
import { compareRiskVectors } from '../risk-matrix.ts';
import { type Burden, burdenOf, compareBurdens } from './burden.ts';
import { candidateControls, type Proposable } from './candidate-controls.ts';
import type { ContinueWhile } from './demand.ts';
import { type Goal, reaches } from './goal.ts';
import { type FoundSets, lightestSets, type SetSearch } from './lightest-sets.ts';
import { type Treatment, TreatmentDescriber } from './treatment.ts';
import { type TrialGround, Trials } from './trials.ts';

/** What is to be treated, and how long to look. */
export type TreatmentWish = {
  /** An evaluation without edits, and a way to ask what edits would change in it. */
  readonly base: Levels;
  readonly whatIf: WhatIf;
  /** Consequences whose levels are told for each set. */
  readonly targets: readonly Target[];
  /** All of these are to be reached at once. */
  readonly goals: readonly Goal[];
  /** How many sets at most; the lightest come first. */
  readonly count: number;
  readonly proposable?: Proposable | undefined;
  readonly continueWhile: ContinueWhile;
};

/**
 * What is known of the lightest set. *Minimal*: no lighter set reaches the goals. *Gap*: the search was stopped; a set that
 * reaches them may be lighter than the one given (or none was found yet), but none is lighter than the bound.
 * *Unreachable*: no set of controls reaches them.
 */
export type Proof =
  | { readonly kind: 'minimal' }
  | { readonly kind: 'gap'; readonly lowerBound: Burden }
  | { readonly kind: 'unreachable'; readonly shortfall: Shortfall };

/** How far short of goals that cannot be reached all sets of controls stay. */
export type Shortfall = {
  /** Even all controls without any side effect do not reach the goals, or each set that would starts what undoes it. */
  readonly because: 'controls' | 'side-effects';
  /** By position of the goal: a likelihood that no set brings it below. */
  readonly floors: readonly number[];
  /**
   * External causes (attributes) through which missed goals stay above their limits: whatever is done, or with the nearest
   * set in place where side effects are the reason. All of them, and those of one way to each goal that has few.
   */
  readonly externalCauses: readonly number[];
  readonly causesOfOneWay: readonly number[];
  /**
   * The lightest set that comes nearest: for one goal, the lowest likelihood that any set reaches. Several goals are
   * allowed what no control can change, and beyond that equally much more, as little as possible. Null when the search was
   * stopped before one was found.
   */
  readonly nearest: Nearest | null;
};

/** Nothing comes nearer. *Gap*: the search was stopped before it was proved that no lighter set comes as near. */
export type Nearest = { readonly treatment: Treatment; readonly proof: 'minimal' | 'gap' };

/** Sets of controls against goals, lightest first. No set contains another, and each needs all its controls. */
export type Treatments = {
  readonly goals: readonly Goal[];
  readonly sets: readonly Treatment[];
  readonly proof: Proof;
  /** `all`: there are no further minimal sets. `enough`: these are the lightest. `stopped`: others may be as light. */
  readonly listing: 'all' | 'enough' | 'stopped';
  /** Lighter sets that would reach the goals, did not the side effects that they start undo it. */
  readonly undone: readonly Treatment[];
};

/** Finds the lightest minimal sets of controls that reach all goals; how light is said by `compareBurdens`. */
export function findTreatments(wish: TreatmentWish): Treatments {
  const { base, whatIf, goals, count, continueWhile } = wish;
  const candidates = candidateControls(base, goals, { proposable: wish.proposable });
  const ground: TrialGround = { base, whatIf, candidates };
  const describer = new TreatmentDescriber(base, wish);
  const describe = (controls: readonly number[]): Treatment =>
    describer.describe(controls, whatIf({ controls: controls.map((control) => ({ control, on: true })) }));
  const search: SetSearch = { ...ground, goals, count, continueWhile };
  const found = lightestSets(search);
  const undone = found.undone.map(describe);
  if (found.proved.length === 0 && found.end === 'all') {
    const shortfall = shortfallOf(search, describe);
    return { goals, sets: [], proof: { kind: 'unreachable', shortfall }, listing: 'all', undone };
  }
  const sets = found.proved.length > 0 || found.unproved === null ? found.proved : [found.unproved];
  const treatments = sets.map(describe).sort(compareTreatments);
  return { goals, sets: treatments, proof: proofOf(found, base), listing: found.end, undone };
}

/** By burden; of equally light ones first what leaves the least risk, then what starts the least. */
function compareTreatments(a: Treatment, b: Treatment): number {
  return (
    compareBurdens(a.burden, b.burden) ||
    compareRiskVectors(a.vector, b.vector) ||
    a.starts.length - b.starts.length ||
    compareLists(a.controls, b.controls)
  );
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function proofOf({ proved, bound }: FoundSets, { graph }: Levels): Proof {
  return proved.length > 0 ? { kind: 'minimal' } : { kind: 'gap', lowerBound: burdenOf(graph, bound) };
}

function shortfallOf(search: SetSearch, describe: (controls: readonly number[]) => Treatment): Shortfall {
  const { goals } = search;
  const least = new Trials(search).relaxedWithout([], []);
  const floors = goals.map(({ consequence }) => at(least.consequence, consequence));
  const because = reaches(least, goals) ? 'side-effects' : 'controls';
  const causes = because === 'controls' ? causesAbove(least, goals) : noCauses;
  const allowed = goals.map(({ consequence, limit }, i) => ({ consequence, limit: Math.max(limit, at(floors, i)) }));
  // Doing nothing leaves the goals at their present likelihood, so a set is found at the latest there.
  for (let more = because === 'controls' ? 0 : 1; ; more += 1) {
    const raised = allowed.map(({ consequence, limit }) => ({ consequence, limit: limit + more }));
    const { proved, unproved, end } = lightestSets({ ...search, goals: raised, count: 1 });
    const controls = proved[0] ?? unproved;
    if (controls === null && end === 'all') continue;
    if (controls === null) return { because, floors, ...causes, nearest: null };
    const levels = search.whatIf({ controls: controls.map((control) => ({ control, on: true })) });
    const left = because === 'controls' ? causes : causesAbove(levels, goals);
    const proof = proved.length > 0 ? 'minimal' : 'gap';
    return { because, floors, ...left, nearest: { treatment: describe(controls), proof } };
  }
}

/** External causes through which goals are above their limits in an evaluation. */
function causesAbove(levels: Levels, goals: readonly Goal[]): Causes {
  const all = new Set<number>();
  const ofOneWay = new Set<number>();
  const cones = new Cones(levels);
  for (const { consequence, limit } of goals) {
    if (at(levels.consequence, consequence) <= Math.max(limit, 0)) continue;
    const cone = cones.atLevel({ consequence, level: limit + 1 });
    for (const [node, { index }] of cone.things.entries()) if (cone.graph.rule[node] === 'leaf') all.add(index);
    for (const step of likeliestWay(cone)?.steps ?? []) if (step.kind === 'attribute') ofOneWay.add(step.index);
  }
  const sorted = (causes: ReadonlySet<number>): readonly number[] => [...causes].sort((a, b) => a - b);
  return { externalCauses: sorted(all), causesOfOneWay: sorted(ofOneWay) };
}

type Causes = Pick<Shortfall, 'externalCauses' | 'causesOfOneWay'>;

const noCauses: Causes = { externalCauses: [], causesOfOneWay: [] };
