import { andOrGraph } from '../../engine/explain/and-or-graph.ts';
import { cheapestDerivation } from '../../engine/explain/cheapest-derivation.ts';
import type { Demand } from '../../engine/treat/demand.ts';
import { greedyChoice, lightestChoice } from '../../engine/treat/lightest-choice.ts';
import { type Anytime, type ContinueWhile, gapOf } from './anytime.ts';
import { type Cut, type CutProblem, cutCost, measuresFor } from './cut-problem.ts';
import { exactWeights } from './exact-weights.ts';

/**
 * The cheapest cut where nodes or measures are shared, or needs go round in cycles; exact. A master problem holds one
 * demand for every way to the target met so far: cut one of its nodes, and put in place what cutting that node asks for.
 * Its cheapest solution is a bound; a way that is still open becomes the next demand, and where none is open the solution
 * is the cheapest cut. Null where some way has no node that can be cut. Costs are finite and not below zero.
 */
export function sharedCut(problem: CutProblem, continueWhile: ContinueWhile): Anytime<Cut> | null {
  return new SharedCut(problem, continueWhile).run();
}

// Demands found with the help of quick choices before the exact master is solved again.
const quickRounds = 1000;

class SharedCut {
  readonly #problem: CutProblem;
  readonly #continueWhile: ContinueWhile;
  readonly #graph: ReturnType<typeof andOrGraph>;
  readonly #weightOf: (item: number) => bigint;
  readonly #demands: Demand[] = [];
  #best: readonly number[] | null = null;
  #value: number | null = null;
  #bound = 0;
  #steps = 0;

  constructor(problem: CutProblem, continueWhile: ContinueWhile) {
    this.#problem = problem;
    this.#continueWhile = continueWhile;
    const { nodes, measureCosts } = problem;
    this.#graph = andOrGraph(
      nodes.map(({ rule, needs }) => ({ rule: needs.length === 0 ? 'leaf' : rule, needs, step: 0 })),
    );
    // Items of the master: nodes first, then measures.
    const costs = [...nodes.map(({ price }) => (Number.isFinite(price.own) ? price.own : 0)), ...measureCosts];
    const weights = exactWeights(costs);
    this.#weightOf = (item) => weights[item] ?? 0n;
    for (const [n, { price }] of nodes.entries()) {
      if (!Number.isFinite(price.own)) continue;
      for (const m of price.measures) this.#demands.push({ given: [n], oneOf: [nodes.length + m] });
    }
  }

  run(): Anytime<Cut> | null {
    for (;;) {
      for (let round = 0; round < quickRounds; round += 1) {
        if (!this.#goOn()) return this.#stopped();
        const quick = greedyChoice(this.#demands, this.#weightOf);
        if (quick === null) return null;
        const step = this.#tryOut(quick);
        if (step === 'hopeless') return null;
        if (step === 'cuts') break;
      }
      const choice = lightestChoice(this.#demands, { weightOf: this.#weightOf }, () => this.#goOn());
      if (choice.kind === 'stopped') return this.#stopped();
      if (choice.kind === 'none') return null;
      const cut = this.#nodesOf(choice.controls);
      this.#bound = Math.max(this.#bound, cutCost(this.#problem, cut));
      const step = this.#tryOut(choice.controls);
      if (step === 'hopeless') return null;
      if (step === 'cuts') return this.#solved('optimal');
    }
  }

  #goOn(): boolean {
    this.#steps += 1;
    return this.#continueWhile({ value: this.#value, bound: this.#bound, steps: this.#steps });
  }

  #nodesOf(items: readonly number[]): readonly number[] {
    return items.filter((item) => item < this.#problem.nodes.length);
  }

  /** Looks for a way that is still open; it becomes a demand. Where there is none, the nodes are a cut. */
  #tryOut(items: readonly number[]): 'open' | 'cuts' | 'hopeless' {
    const cut = this.#nodesOf(items);
    const way = this.#openWay(cut);
    if (way === null) {
      const value = cutCost(this.#problem, cut);
      if (this.#value === null || value < this.#value) {
        this.#value = value;
        this.#best = this.#withoutSpare(cut);
      }
      return 'cuts';
    }
    if (way.length === 0) return 'hopeless';
    this.#demands.push({ given: [], oneOf: way });
    return 'open';
  }

  /** The nodes that could be cut of one open way to the target; null where no way is open. */
  #openWay(cut: readonly number[]): readonly number[] | null {
    const { nodes, target } = this.#problem;
    const gone = new Set(cut);
    const canBeCut = (n: number): boolean => Number.isFinite(nodes[n]?.price.own);
    const way = cheapestDerivation(this.#graph, target, (n) => {
      if (gone.has(n)) return Number.POSITIVE_INFINITY;
      return canBeCut(n) ? 1 : 0;
    });
    return way === null ? null : way.order.filter(canBeCut).sort((a, b) => a - b);
  }

  #withoutSpare(cut: readonly number[]): readonly number[] {
    let kept = cut;
    for (const n of cut) {
      const fewer = kept.filter((other) => other !== n);
      if (this.#openWay(fewer) === null) kept = fewer;
    }
    return kept;
  }

  #stopped(): Anytime<Cut> {
    if (this.#best === null) return { kind: 'open', bound: this.#bound, steps: this.#steps };
    return this.#solved(this.#value === this.#bound ? 'optimal' : 'gap');
  }

  #solved(proof: 'optimal' | 'gap'): Anytime<Cut> {
    const nodes = this.#best ?? [];
    const value = cutCost(this.#problem, nodes);
    const bound = proof === 'optimal' ? value : this.#bound;
    const best = { nodes, measures: measuresFor(this.#problem, nodes) };
    return { kind: 'solved', best, value, bound, gap: gapOf(value, bound), proof, steps: this.#steps };
  }
}
