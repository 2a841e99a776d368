import { type Anytime, type ContinueWhile, gapOf } from './anytime.ts';
import { type Box, type Ground, isAllowed, leastFor, leastOver, tightened } from './box.ts';
import { conflictOf } from './conflict.ts';
import { leastOfDivisions, type Probe } from './division-bound.ts';
import { improved } from './local-search.ts';
import { burdenAt, burdenOfChoice, type Choice, costAt, costOf, type Measure } from './measure.ts';

/**
 * An interval that holds the true harm. `parts`, where given, add up to the upper bound, each of one hazard and as
 * monotone as the whole; always as many. They make the bounds of a search closer.
 */
export type HarmBounds = { readonly lower: number; readonly upper: number; readonly parts?: readonly number[] };

/**
 * The harm when side effects take place as at the levels of `decided` and protection works as at the levels of
 * `optimistic`; for a choice itself both are that choice. Neither bound falls when `decided` rises, nor rises when
 * `optimistic` does: so the harm of a box, its low choice decided and its high one optimistic, is not above that of any
 * choice in it. Harm is not below zero.
 */
export type HarmEvaluator = (decided: Choice, optimistic: Choice) => HarmBounds;

/** Which choice makes harm and weighed cost and burden together least? The upper bound of harm is what counts. */
export type NetBenefitProblem = Ground & {
  readonly harm: HarmEvaluator;
  /** In units of harm for a unit of cost (1/κ), and for a unit of burden; not below zero. */
  readonly weights: { readonly cost: number; readonly burden: number };
  /** The share of the value at which a gap counts as closed, e.g. 1e-9. */
  readonly tolerance: number;
};

/** A choice and what it comes to. */
export type Portfolio = {
  readonly choice: Choice;
  readonly harm: HarmBounds;
  readonly cost: number;
  readonly burden: number;
};

/**
 * The choice with the least harm, cost and burden, by best-first branch and bound over boxes of choices, with a proved bound
 * whenever it ends. A conflict without constraints means that every choice exceeds the limit on the burden. The benefit that a choice leaves is what there is without harm, less this value.
 */
export function bestPortfolio(problem: NetBenefitProblem, continueWhile: ContinueWhile): Anytime<Portfolio> {
  const rounds = bestPortfolioInRounds(problem, continueWhile);
  for (;;) {
    const round = rounds.next();
    if (round.done === true) return round.value;
  }
}

/** The same round by round, so that whoever waits can do something else in between. */
export function* bestPortfolioInRounds(
  problem: NetBenefitProblem,
  continueWhile: ContinueWhile,
): Generator<void, Anytime<Portfolio>> {
  const conflict = conflictOf(problem.measures, problem.constraints);
  if (conflict !== null) return { kind: 'infeasible', conflict };
  return yield* new Search(problem, continueWhile).rounds();
}

type Open = Box & { readonly bound: number };

class Search {
  readonly #problem: NetBenefitProblem;
  readonly #continueWhile: ContinueWhile;
  readonly #asked: (measure: Measure, level: number) => number;
  readonly #open: Open[] = [];
  #best: Portfolio | null = null;
  #value = Number.POSITIVE_INFINITY;
  #steps = 0;

  constructor(problem: NetBenefitProblem, continueWhile: ContinueWhile) {
    this.#problem = problem;
    this.#continueWhile = continueWhile;
    const { weights } = problem;
    this.#asked = (measure, level) => weights.cost * costAt(measure, level) + weights.burden * burdenAt(measure, level);
  }

  *rounds(): Generator<void, Anytime<Portfolio>> {
    const { measures, tolerance } = this.#problem;
    const whole = { low: measures.map(() => 0), high: measures.map(({ levels }) => levels.length) };
    let bound = 0;
    this.#add(whole, bound);
    const root = this.#open[0];
    if (root !== undefined) {
      for (const start of [root.low, root.high]) {
        yield;
        this.#take(start);
        this.#improveFrom(start);
      }
    }
    for (;;) {
      yield;
      const box = this.#open.shift();
      if (box === undefined || box.bound >= this.#value * (1 - tolerance)) {
        return this.#ended(Math.min(this.#value * (1 - tolerance), box?.bound ?? this.#value), 'optimal');
      }
      bound = box.bound;
      this.#steps += 1;
      const value = this.#best === null ? null : this.#value;
      if (!this.#continueWhile({ value, bound, steps: this.#steps })) return this.#ended(bound, 'gap');
      this.#branch(box);
    }
  }

  #ended(bound: number, proof: 'optimal' | 'gap'): Anytime<Portfolio> {
    if (this.#best === null) {
      // Only a limit on the burden can leave nothing where the constraints alone do not conflict.
      if (proof === 'optimal') return { kind: 'infeasible', conflict: [] };
      return { kind: 'open', bound, steps: this.#steps };
    }
    const value = this.#value;
    return { kind: 'solved', best: this.#best, value, bound, gap: gapOf(value, bound), proof, steps: this.#steps };
  }

  #branch(box: Open): void {
    let current: Box = box;
    const probed = this.#probe(current, box.bound);
    if (probed === null) return;
    current = probed.box;
    if (probed.bound >= this.#value * (1 - this.#problem.tolerance)) return;
    const at = probed.branchOn;
    if (at === -1) {
      this.#take(current.low);
      return;
    }
    this.#take(current.low);
    const low = current.low[at] ?? 0;
    const on = current.low.with(at, low + 1);
    const off = current.high.with(at, low);
    this.#add({ low: on, high: current.high }, probed.bound);
    this.#add({ low: current.low, high: off }, probed.bound);
  }

  /**
   * Asks for every open measure what harm is left when it alone stays low. Whatever is left low in a choice, its harm is at
   * least the greatest of these, and the rest is paid for: the cheapest such division bounds the box. A measure that
   * cannot stay low, or that cannot be paid for, is decided.
   */
  #probe(given: Box, atLeast: number): { readonly box: Box; readonly bound: number; readonly branchOn: number } | null {
    const { measures, harm } = this.#problem;
    let box = given;
    for (;;) {
      const base = leastOver(measures, box, this.#asked);
      const whole = harm(box.low, box.high);
      const all = whole.upper;
      const limit = this.#value * (1 - this.#problem.tolerance);
      const probes: (Probe & { readonly at: number })[] = [];
      const low = [...box.low];
      const high = [...box.high];
      for (const [at, measure] of measures.entries()) {
        const [from, to] = [low[at] ?? 0, high[at] ?? 0];
        if (from === to) continue;
        const here = leastFor(measure, { low: from, high: to }, this.#asked);
        const extra = leastFor(measure, { low: from + 1, high: to }, this.#asked) - here;
        const left = harm(box.low, box.high.with(at, from));
        if (left.upper + base >= limit) low[at] = from + 1;
        else if (all + base + extra >= limit) high[at] = from;
        else probes.push({ at, harm: left, extra });
      }
      const isSame = low.every((level, i) => level === box.low[i]) && high.every((level, i) => level === box.high[i]);
      if (isSame) {
        probes.sort((p, q) => q.harm.upper - p.harm.upper || p.at - q.at);
        return { box, bound: Math.max(atLeast, base + leastOfDivisions(probes, whole)), branchOn: probes[0]?.at ?? -1 };
      }
      const next = tightened(this.#problem, { low, high });
      if (next === null) return null;
      box = next;
    }
  }

  #add(box: Box, atLeast: number): void {
    const tight = tightened(this.#problem, box);
    if (tight === null) return;
    const { measures, harm } = this.#problem;
    const bound = Math.max(atLeast, harm(tight.low, tight.high).upper + leastOver(measures, tight, this.#asked));
    if (bound >= this.#value) return;
    let [from, to] = [0, this.#open.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#open[middle]?.bound ?? 0) < bound) from = middle + 1;
      else to = middle;
    }
    this.#open.splice(from, 0, { ...tight, bound });
  }

  #take(choice: Choice): void {
    if (!isAllowed(this.#problem, choice)) return;
    const value = this.#valueOf(choice);
    if (value >= this.#value) return;
    this.#value = value;
    const { measures, harm } = this.#problem;
    this.#best = {
      choice,
      harm: harm(choice, choice),
      cost: costOf(measures, choice),
      burden: burdenOfChoice(measures, choice),
    };
  }

  #improveFrom(start: Choice): void {
    const found = improved(this.#problem, start, {
      totalOf: (choice) => this.#valueOf(choice),
      goOn: () =>
        this.#continueWhile({ value: this.#best === null ? null : this.#value, bound: 0, steps: this.#steps }),
    });
    this.#take(found);
  }

  #valueOf(choice: Choice): number {
    const { measures, harm } = this.#problem;
    return harm(choice, choice).upper + measures.reduce((sum, m, i) => sum + this.#asked(m, choice[i] ?? 0), 0);
  }
}
