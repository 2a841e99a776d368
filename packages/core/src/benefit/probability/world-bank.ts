import { intAt } from '../../engine/at.ts';
import { BlockResweep, type NodeUsers, usersOf } from './block-resweep.ts';
import type { DrawKey } from './draw-words.ts';
import { type EventGraph, withProbability } from './event-graph.ts';
import { NibbleSums } from './nibble-sums.ts';
import { numberAt } from './number-at.ts';
import { drawBlock, drawKeys, drawRow, sweepBlock, wordsPerBlock, worldsPerBlock } from './sweep-worlds.ts';
import { type Estimate, wilsonInterval } from './wilson-interval.ts';

/** How likely an alert is in worlds where the node happened, and where it did not. */
export type Evidence = { readonly node: number; readonly whenTrue: number; readonly whenFalse: number };

/** Worlds kept as bit rows, 65,536 of 10,000 nodes in 2 x 82 MB, so that news changes answers within milliseconds. */
export class WorldBank {
  #graph: EventGraph;
  readonly #keys: readonly DrawKey[];
  readonly #base: readonly Int32Array[];
  readonly #state: readonly Int32Array[];
  readonly #weight: Float64Array;
  readonly #users: NodeUsers;
  readonly #evidence: Evidence[] = [];

  constructor(graph: EventGraph, { seed, blocks }: { readonly seed: number; readonly blocks: number }) {
    this.#graph = graph;
    this.#users = usersOf(graph);
    this.#keys = drawKeys(graph, seed);
    const rows = (): Int32Array => new Int32Array(graph.count * wordsPerBlock);
    this.#base = Array.from({ length: blocks }, rows);
    this.#state = Array.from({ length: blocks }, rows);
    for (const [block, base] of this.#base.entries()) {
      drawBlock(graph, this.#keys, block, base);
      sweepBlock(graph, base, this.#blockState(block));
    }
    this.#weight = new Float64Array(blocks * worldsPerBlock).fill(1);
  }

  get worlds(): number {
    return this.#weight.length;
  }

  /** Weighs every world by how well it explains a piece of evidence, independent of evidence before given the world. */
  observe(evidence: Evidence): void {
    this.#evidence.push(evidence);
    this.#weigh(evidence);
  }

  #weigh({ node, whenTrue, whenFalse }: Evidence): void {
    const weight = this.#weight;
    for (const [block, state] of this.#state.entries()) {
      for (let w = 0; w < wordsPerBlock; w += 1) {
        const word = intAt(state, node * wordsPerBlock + w);
        const first = block * worldsPerBlock + w * 32;
        for (let bit = 0; bit < 32; bit += 1) {
          weight[first + bit] = (weight[first + bit] as number) * ((word >>> bit) & 1 ? whenTrue : whenFalse);
        }
      }
    }
    this.#rescale();
  }

  /** Forgets all evidence. */
  forget(): void {
    this.#evidence.length = 0;
    this.#weight.fill(1);
  }

  /** How many worlds of equal weight would say as much; below a tenth of all, sample anew. 0 where nothing explains the evidence. */
  effectiveWorlds(): number {
    const { sum, squares } = this.#totals();
    return squares === 0 ? 0 : (sum * sum) / squares;
  }

  /**
   * The probability of some nodes given the evidence, each with an approximate 95 % interval. Where no world explains
   * the evidence nothing is known: the interval is 0 to 1 and the mean NaN.
   */
  posterior(nodes: readonly number[]): readonly Estimate[] {
    const { sum: all, squares } = this.#totals();
    const effective = squares === 0 ? 0 : (all * all) / squares;
    const sums = new NibbleSums(this.#weight);
    return nodes.map((node) => {
      let sum = 0;
      for (const [block, state] of this.#state.entries()) {
        sum += sums.ofWords(state, { from: node * wordsPerBlock, count: wordsPerBlock, world: block * worldsPerBlock });
      }
      return wilsonInterval(all === 0 ? Number.NaN : Math.min(1, sum / all), effective);
    });
  }

  #totals(): { readonly sum: number; readonly squares: number } {
    const weight = this.#weight;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < weight.length; i += 1) {
      const own = weight[i] as number;
      sum += own;
      squares += own * own;
    }
    return { sum, squares };
  }

  /**
   * Changes the probability of base events, by node, and follows what depends on them, in the worlds where a draw came
   * out differently. The worlds are those a new bank of the same seed would have, weighed anew by all evidence.
   */
  change(changes: readonly { readonly node: number; readonly probability: number }[]): void {
    const probability = this.#graph.probability.slice();
    for (const { node, probability: p } of changes) probability[node] = p;
    this.#graph = withProbability(this.#graph, probability);
    const resweep = new BlockResweep(this.#graph, this.#users);
    const before = new Int32Array(wordsPerBlock);
    for (const [block, base] of this.#base.entries()) {
      for (const { node } of changes) {
        const row = node * wordsPerBlock;
        before.set(base.subarray(row, row + wordsPerBlock));
        const key = this.#keys[node];
        if (key !== undefined) drawRow(base, key, { node, block, probability: numberAt(probability, node) });
        resweep.mark(node, before, base);
      }
      resweep.run(base, this.#blockState(block));
    }
    this.#weight.fill(1);
    for (const evidence of this.#evidence) this.#weigh(evidence);
  }

  /** Whether a node happens in a world. */
  happens(node: number, world: number): boolean {
    const state = this.#blockState(Math.floor(world / worldsPerBlock));
    const word = intAt(state, node * wordsPerBlock + (Math.floor(world / 32) % wordsPerBlock));
    return ((word >>> (world % 32)) & 1) === 1;
  }

  #blockState(block: number): Int32Array {
    return this.#state[block] as Int32Array;
  }

  /** Keeps the largest weight at 1, so that long evidence does not run out of numbers. */
  #rescale(): void {
    const weight = this.#weight;
    let most = 0;
    for (let i = 0; i < weight.length; i += 1) if ((weight[i] as number) > most) most = weight[i] as number;
    if (most === 0 || most === 1) return;
    for (let i = 0; i < weight.length; i += 1) weight[i] = (weight[i] as number) / most;
  }
}
