import { type Anytime, type ContinueWhile, gapOf } from './anytime.ts';
import { type Box, type Ground, isAllowed, tightened } from './box.ts';
import { conflictOf } from './conflict.ts';
import { type AttackWay, type InterdictionGraph, WayFinder, wayLength } from './interdiction-graph.ts';
import { type HeightRow, maxMinBound, type SideRow } from './max-min-bound.ts';
import { type Choice, costAt } from './measure.ts';
import { mostAdded } from './most-added.ts';
import { sideRows } from './side-rows.ts';

/** Which controls make the attacker's shortest way longest? Every measure has one level; controls go by its position. */
export type InterdictionProblem = Ground & {
  readonly graph: InterdictionGraph;
  /** The share of the value at which a gap counts as closed, e.g. 1e-9. */
  readonly tolerance: number;
};

/**
 * The choice of controls that makes the attacker's shortest way longest, by branch-and-Benders-cut: ways are rows of a
 * linear program whose bound holds for all choices of a box, found by shortest ways at fractional and whole states; a
 * row's gains are cut down to what can still count below the bound. The value and bound are lengths; infinite where the
 * target cannot be reached.
 */
export function interdict(problem: InterdictionProblem, continueWhile: ContinueWhile): Anytime<Choice> {
  const conflict = conflictOf(problem.measures, problem.constraints);
  if (conflict !== null) return { kind: 'infeasible', conflict };
  return new Interdiction(problem, continueWhile).run();
}

type Open = Box & { readonly bound: number };

// Shortest ways asked for in one box before it is divided.
const roundsAtRoot = 400;
const roundsInside = 4;

class Interdiction {
  readonly #problem: InterdictionProblem;
  readonly #continueWhile: ContinueWhile;
  readonly #sides: readonly SideRow[];
  readonly #finder: WayFinder;
  readonly #ways: AttackWay[] = [];
  readonly #known = new Set<string>();
  readonly #tried = new Set<string>();
  readonly #open: Open[] = [];
  #best: Choice | null = null;
  #value = Number.NEGATIVE_INFINITY;
  #bound = Number.POSITIVE_INFINITY;
  #steps = 0;

  constructor(problem: InterdictionProblem, continueWhile: ContinueWhile) {
    this.#problem = problem;
    this.#continueWhile = continueWhile;
    this.#sides = sideRows(problem);
    this.#finder = new WayFinder(problem.graph, problem.measures.length);
  }

  run(): Anytime<Choice> {
    const { measures } = this.#problem;
    const root = tightened(this.#problem, { low: measures.map(() => 0), high: measures.map(() => 1) });
    if (root === null) return { kind: 'infeasible', conflict: [] };
    this.#take(root.low);
    if (this.#value === Number.POSITIVE_INFINITY) return this.#ended('optimal');
    this.#open.push({ ...root, bound: Number.POSITIVE_INFINITY });
    for (;;) {
      const box = this.#open.pop();
      if (box === undefined || box.bound <= this.#closed()) {
        this.#bound = Math.max(this.#closed(), box?.bound ?? this.#value);
        return this.#ended('optimal');
      }
      this.#bound = box.bound;
      if (!this.#goOn()) return this.#ended('gap');
      this.#visit(box);
    }
  }

  #goOn(): boolean {
    this.#steps += 1;
    return this.#continueWhile({ value: this.#value, bound: this.#bound, steps: this.#steps });
  }

  /** A box whose bound is no higher holds nothing that counts as better. */
  #closed(): number {
    return this.#value * (1 + this.#problem.tolerance);
  }

  #ended(proof: 'optimal' | 'gap'): Anytime<Choice> {
    const [value, bound] = [this.#value, this.#bound];
    if (this.#best === null) return { kind: 'open', bound, steps: this.#steps };
    return { kind: 'solved', best: this.#best, value, bound, gap: gapOf(value, bound), proof, steps: this.#steps };
  }

  #visit(given: Open): void {
    let box: Box = given;
    let bound = given.bound;
    const rounds = bound === Number.POSITIVE_INFINITY ? roundsAtRoot : roundsInside;
    for (let round = 0; ; round += 1) {
      const free = Array.from(box.low.keys()).filter((k) => box.low[k] !== box.high[k]);
      const relaxed = this.#relax(box, { free, bound });
      bound = Math.min(bound, relaxed.bound);
      if (bound <= this.#closed()) return;
      const states = box.low.map((level): number => level);
      for (const [i, k] of free.entries()) states[k] = relaxed.states[i] ?? 0;
      const height = this.#height(states);
      const isNew = this.#ask(states);
      this.#take(this.#rounded(box, states));
      if (bound <= this.#closed()) return;
      const fixed = this.#fixed(box, { free, bound });
      if (fixed === null) return;
      const hasShrunk = fixed.low.some((level, k) => level !== box.low[k] || fixed.high[k] !== box.high[k]);
      box = fixed;
      const gain = height - this.#height(states);
      const goesOn = (isNew && gain > 1e-4 * Math.max(bound - this.#value, 0)) || hasShrunk;
      if (goesOn && round < rounds && this.#goOn()) continue;
      this.#divide({ ...box, bound }, states);
      return;
    }
  }

  #divide(box: Open, states: readonly number[]): void {
    let at = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const k of box.low.keys()) {
      if (box.low[k] === box.high[k]) continue;
      const distance = Math.abs((states[k] ?? 0) - 0.5);
      if (distance >= least) continue;
      least = distance;
      at = k;
    }
    if (at === -1) {
      // All is decided: the choice was tried, and no way of the box is left to better it.
      this.#take(box.low);
      return;
    }
    for (const level of [0, 1]) {
      const half = tightened(this.#problem, { low: box.low.with(at, level), high: box.high.with(at, level) });
      if (half !== null) this.#add({ ...half, bound: box.bound });
    }
  }

  /** Boxes stand by rising bound; of equal ones the deeper later. */
  #add(box: Open): void {
    let [from, to] = [0, this.#open.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#open[middle]?.bound ?? 0) <= box.bound) from = middle + 1;
      else to = middle;
    }
    this.#open.splice(from, 0, box);
  }

  /** The bound of a box from the ways known so far. */
  #relax(
    box: Box,
    { free, bound }: { readonly free: readonly number[]; readonly bound: number },
  ): { readonly bound: number; readonly states: Float64Array } {
    const rows: HeightRow[] = [];
    for (const way of this.#ways) {
      const base = wayLength(way, box.low);
      if (base >= bound) continue;
      // Where a gain alone lifts the row above the bound, the row no longer holds anything back.
      rows.push({ base, gains: Float64Array.from(free, (k) => Math.min(way.added[k] ?? 0, bound - base)) });
    }
    if (rows.length === 0) return { bound, states: new Float64Array(free.length) };
    const sides = this.#sides.map(({ weights, limit }) => ({
      weights: Float64Array.from(free, (k) => weights[k] ?? 0),
      limit: limit - weights.reduce((sum, weight, k) => sum + (box.low[k] === 1 ? weight : 0), 0),
    }));
    return maxMinBound(rows, sides, free.length);
  }

  /** Decides controls without which, or with which, the bound of some way shows that nothing better is left. */
  #fixed(box: Box, { free, bound }: { readonly free: readonly number[]; readonly bound: number }): Box | null {
    const low = [...box.low];
    const left = this.#costLeft(box);
    for (const way of this.#ways) {
      const base = wayLength(way, box.low);
      if (base >= bound) continue;
      const needed = this.#closed() - base;
      if (needed < 0) continue;
      const most = mostAdded(way, this.#problem.measures, { free, left });
      for (const k of free)
        if (most - (way.added[k] ?? 0) <= needed && this.#isNeeded(way, { k, free, left, needed })) low[k] = 1;
    }
    return tightened(this.#problem, { low, high: box.high });
  }

  #isNeeded(
    way: AttackWay,
    {
      k,
      free,
      left,
      needed,
    }: { readonly k: number; readonly free: readonly number[]; readonly left: number; readonly needed: number },
  ): boolean {
    return mostAdded(way, this.#problem.measures, { free: free.filter((other) => other !== k), left }) <= needed;
  }

  #costLeft(box: Box): number {
    const budget = Math.min(
      ...this.#problem.constraints.map((c) => (c.kind === 'budget' ? c.limit : Number.POSITIVE_INFINITY)),
    );
    return budget - this.#problem.measures.reduce((sum, m, k) => sum + costAt(m, box.low[k] ?? 0), 0);
  }

  #height(states: ArrayLike<number>): number {
    let least = Number.POSITIVE_INFINITY;
    for (const way of this.#ways) least = Math.min(least, wayLength(way, states));
    return least;
  }

  /** Asks for the shortest way; false where it is known already. */
  #ask(states: ArrayLike<number>): boolean {
    const way = this.#finder.shortest(states);
    if (way === null) return false;
    const key = `${way.length} ${way.added.join()}`;
    if (this.#known.has(key)) return false;
    this.#known.add(key);
    this.#ways.push(way);
    return true;
  }

  #take(choice: Choice): void {
    const key = choice.join('');
    if (this.#tried.has(key) || !isAllowed(this.#problem, choice)) return;
    this.#tried.add(key);
    // What the ways known so far hold back needs no look at the graph.
    if (this.#best !== null && this.#height(choice) <= this.#value) return;
    const way = this.#finder.shortest(choice);
    if (way === null) {
      this.#best = choice;
      this.#value = Number.POSITIVE_INFINITY;
      this.#bound = this.#value;
      return;
    }
    this.#ask(choice);
    const value = wayLength(way, choice);
    if (value <= this.#value) return;
    this.#best = choice;
    this.#value = value;
  }

  /** A choice of the box near fractional states: controls go on in their order as long as what must hold still can. */
  #rounded(box: Box, states: readonly number[]): Choice {
    let current = box;
    const order = Array.from(box.low.keys()).filter((k) => box.low[k] !== box.high[k]);
    order.sort((a, b) => (states[b] ?? 0) - (states[a] ?? 0));
    for (const k of order) {
      if (current.low[k] === current.high[k]) continue;
      current = tightened(this.#problem, { low: current.low.with(k, 1), high: current.high }) ?? current;
    }
    return current.low;
  }
}
