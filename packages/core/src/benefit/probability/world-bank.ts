import { byteAt, intAt } from '../../engine/at.ts';
import type { DrawKey } from './draw-words.ts';
import { type EventGraph, withProbability } from './event-graph.ts';
import { componentsByNode } from './input-blocks.ts';
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
  readonly #evidence: Evidence[] = [];

  constructor(graph: EventGraph, { seed, blocks }: { readonly seed: number; readonly blocks: number }) {
    this.#graph = graph;
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
    for (const [block, state] of this.#state.entries()) {
      for (let w = 0; w < wordsPerBlock; w += 1) {
        const word = intAt(state, node * wordsPerBlock + w);
        const first = block * worldsPerBlock + w * 32;
        for (let bit = 0; bit < 32; bit += 1) {
          const factor = (word >>> bit) & 1 ? whenTrue : whenFalse;
          this.#weight[first + bit] = numberAt(this.#weight, first + bit) * factor;
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
    let sum = 0;
    let squares = 0;
    for (const weight of this.#weight) {
      sum += weight;
      squares += weight * weight;
    }
    return squares === 0 ? 0 : (sum * sum) / squares;
  }

  /**
   * The probability of some nodes given the evidence, each with an approximate 95 % interval. Where no world explains
   * the evidence nothing is known: the interval is 0 to 1 and the mean NaN.
   */
  posterior(nodes: readonly number[]): readonly Estimate[] {
    const effective = this.effectiveWorlds();
    let all = 0;
    for (const weight of this.#weight) all += weight;
    return nodes.map((node) => {
      let sum = 0;
      for (const [block, state] of this.#state.entries()) {
        for (let w = 0; w < wordsPerBlock; w += 1) {
          const first = block * worldsPerBlock + w * 32;
          // Only set bits are visited; most nodes happen in few worlds.
          for (let word = intAt(state, node * wordsPerBlock + w); word !== 0; word &= word - 1) {
            sum += numberAt(this.#weight, first + 31 - Math.clz32(word & -word));
          }
        }
      }
      return wilsonInterval(all === 0 ? Number.NaN : Math.min(1, sum / all), effective);
    });
  }

  /**
   * Changes the probability of base events, by node, and recomputes what depends on them, in the blocks where a draw
   * came out differently. The worlds are those a new bank of the same seed would have, weighed anew by all evidence.
   */
  change(changes: readonly { readonly node: number; readonly probability: number }[]): void {
    const probability = this.#graph.probability.slice();
    for (const { node, probability: p } of changes) probability[node] = p;
    this.#graph = withProbability(this.#graph, probability);
    const affected = affectedComponents(
      this.#graph,
      changes.map(({ node }) => node),
    );
    const before = new Int32Array(wordsPerBlock);
    for (const [block, base] of this.#base.entries()) {
      let differs = false;
      for (const { node } of changes) {
        const row = node * wordsPerBlock;
        before.set(base.subarray(row, row + wordsPerBlock));
        const key = this.#keys[node];
        if (key !== undefined) drawRow(base, key, { node, block, probability: numberAt(probability, node) });
        for (let w = 0; w < wordsPerBlock; w += 1) if (intAt(before, w) !== intAt(base, row + w)) differs = true;
      }
      if (differs) sweepBlock(this.#graph, base, this.#blockState(block), affected);
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
    let most = 0;
    for (const weight of this.#weight) if (weight > most) most = weight;
    if (most === 0) return;
    for (let i = 0; i < this.#weight.length; i += 1) this.#weight[i] = numberAt(this.#weight, i) / most;
  }
}

/** 1 for components that hold one of the nodes or depend on one. */
function affectedComponents(graph: EventGraph, nodes: readonly number[]): Uint8Array {
  const { components, starts, inputs } = graph;
  const componentOf = componentsByNode(graph);
  const affected = new Uint8Array(components.length - 1);
  for (const node of nodes) affected[intAt(componentOf, node)] = 1;
  for (let c = 0; c < affected.length; c += 1) {
    for (let e = intAt(starts, intAt(components, c)); e < intAt(starts, intAt(components, c + 1)); e += 1) {
      if (byteAt(affected, intAt(componentOf, intAt(inputs, e))) === 1) affected[c] = 1;
    }
  }
  return affected;
}
