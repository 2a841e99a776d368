import type { AndOrGraph } from './and-or-graph.ts';
import { cheapestDerivation, type Derivation } from './cheapest-derivation.ts';
import { Closure } from './closure.ts';
import { smallestHittingSet } from './hitting-set.ts';

/** A derivation, how many distinct leaves it rests on, and the proved lower bound on that number. */
export type FewestLeaves = {
  readonly derivation: Derivation;
  readonly leaves: readonly number[];
  readonly bound: number;
};

/** Bounds on the exact search, in steps and not in time, so that equal input gives equal output. */
export type SearchBudget = { readonly cuts: number; readonly branches: number };

const defaultBudget: SearchBudget = { cuts: 48, branches: 2_000 };

// A leaf weighs more than all steps of any path that is worth showing.
const leafCost = 2 ** 12;

/**
 * A derivation of the target from as few distinct leaves as a bounded search finds, then with few steps; null when it
 * cannot be derived. Finding the fewest is NP-hard when parts are shared. The upper bound is Knuth's derivation, freed of
 * leaves it can do without. The lower bound comes from cuts, sets of leaves without which the target cannot be derived:
 * every derivation meets every cut, so the smallest set that meets all cuts known so far bounds it from below, and when
 * that set derives the target it is optimal. Normal forms are never expanded.
 */
export function fewestLeaves(
  graph: AndOrGraph,
  target: number,
  budget: SearchBudget = defaultBudget,
): FewestLeaves | null {
  const first = cheapestDerivation(graph, target, (n) => (graph.rule[n] === 'leaf' ? leafCost : (graph.step[n] ?? 0)));
  if (first === null) return null;
  const closure = new Closure(graph);
  const start = leavesOf(graph, first);
  let best = withoutSpare(closure, start, target);
  const cone = best.length < 2 ? [] : leavesBehind(graph, target);
  // Without its only leaf the target did not follow, and each leaf of a derivation meets one of disjoint cuts at the most.
  const cuts = best.length < 2 ? [] : disjointCuts(closure, cone, target, Math.min(budget.cuts, best.length));
  let bound = best.length < 2 ? best.length : cuts.length;
  while (bound < best.length && cuts.length < budget.cuts) {
    const hitting = smallestHittingSet(cuts, budget.branches);
    bound = Math.max(bound, hitting.bound);
    const cut = cutWithout(closure, hitting.members, cone, target);
    if (cut === null) {
      const upper = withoutSpare(closure, hitting.members, target);
      if (upper.length < best.length) best = upper;
      break;
    }
    cuts.push(cut);
  }
  return { derivation: shortestFrom(graph, target, best) ?? first, leaves: best, bound: Math.min(bound, best.length) };
}

/** The derivation with the fewest steps from the given leaves. */
function shortestFrom(graph: AndOrGraph, target: number, leaves: readonly number[]): Derivation | null {
  const allowed = new Set(leaves);
  return cheapestDerivation(graph, target, (n) => {
    if (graph.rule[n] === 'leaf') return allowed.has(n) ? 0 : Number.POSITIVE_INFINITY;
    return graph.step[n] ?? 0;
  });
}

/** Cuts that share no leaf, as many as are found one after the other: each raises the bound by one at once. */
function disjointCuts(closure: Closure, cone: readonly number[], target: number, most: number): (readonly number[])[] {
  const cuts: (readonly number[])[] = [];
  while (cuts.length < most) {
    const cut = cutWithout(closure, cuts.flat(), cone, target);
    if (cut === null) break;
    cuts.push(cut);
  }
  return cuts;
}

/** Leaves behind the target, by number. */
function leavesBehind(graph: AndOrGraph, target: number): readonly number[] {
  const seen = new Uint8Array(graph.size);
  const stack = [target];
  seen[target] = 1;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (let i = graph.needsFrom[node] as number; i < (graph.needsFrom[node + 1] as number); i += 1) {
      const need = graph.needs[i] as number;
      if (seen[need] === 1) continue;
      seen[need] = 1;
      stack.push(need);
    }
  }
  return graph.leaves.filter((leaf) => seen[leaf] === 1);
}

function leavesOf(graph: AndOrGraph, derivation: Derivation): readonly number[] {
  return derivation.order.filter((n) => graph.rule[n] === 'leaf').toSorted((a, b) => a - b);
}

/** Leaves out one leaf after the other as long as the target still follows, the last first. */
function withoutSpare(closure: Closure, leaves: readonly number[], target: number): readonly number[] {
  let kept = leaves;
  for (const leaf of leaves.toReversed()) {
    const rest = kept.filter((other) => other !== leaf);
    const mark = closure.mark();
    for (const other of rest) closure.add(other);
    if (closure.holds(target)) kept = rest;
    closure.undo(mark);
  }
  return kept.toSorted((a, b) => a - b);
}

/** A smallest-by-inclusion set of leaves, none of them held, without which the target does not follow; null if it does. */
function cutWithout(
  closure: Closure,
  held: readonly number[],
  cone: readonly number[],
  target: number,
): readonly number[] | null {
  const start = closure.mark();
  for (const leaf of held) closure.add(leaf);
  if (closure.holds(target)) {
    closure.undo(start);
    return null;
  }
  closure.keepOut(target);
  const cut = cone.filter((leaf) => !closure.addUnless(leaf));
  closure.undo(start);
  return cut;
}
