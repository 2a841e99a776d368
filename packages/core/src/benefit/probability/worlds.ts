import { intAt } from '../../engine/at.ts';
import { Failure } from '../../failure.ts';
import { bitCount } from './bit-count.ts';
import { maxWords } from './draw-words.ts';
import type { EventGraph } from './event-graph.ts';
import { numberAt } from './number-at.ts';
import { drawBlock, drawKeys, sweepBlock, wordsPerBlock, worldsPerBlock } from './sweep-worlds.ts';
import { type Estimate, wilsonInterval } from './wilson-interval.ts';

/** Blocks of 512 worlds to sample, from `firstBlock` on; other blocks of the same seed may be counted elsewhere. */
export type SampleOptions = { readonly seed: number; readonly blocks: number; readonly firstBlock?: number };

/** In how many of the worlds each node happens. */
export type WorldCounts = { readonly worlds: number; readonly happened: Float64Array };

/** Samples worlds. The same seed and blocks give the same counts, in parts and in any order. */
export function countWorlds(graph: EventGraph, { seed, blocks, firstBlock = 0 }: SampleOptions): WorldCounts {
  if ((firstBlock + blocks) * wordsPerBlock > maxWords)
    throw new Failure('too-large', `At most ${maxWords * 32} worlds can be sampled: ask for fewer.`);
  const keys = drawKeys(graph, seed);
  const base = new Int32Array(graph.count * wordsPerBlock);
  const state = new Int32Array(graph.count * wordsPerBlock);
  const happened = new Float64Array(graph.count);
  for (let block = firstBlock; block < firstBlock + blocks; block += 1) {
    drawBlock(graph, keys, block, base);
    sweepBlock(graph, base, state);
    for (let v = 0; v < graph.count; v += 1) {
      let bits = 0;
      for (let w = v * wordsPerBlock; w < (v + 1) * wordsPerBlock; w += 1) bits += bitCount(intAt(state, w));
      happened[v] = numberAt(happened, v) + bits;
    }
  }
  return { worlds: blocks * worldsPerBlock, happened };
}

/** The sum of counts over different blocks of one seed. */
export function addCounts(parts: readonly WorldCounts[]): WorldCounts {
  const happened = new Float64Array(parts[0]?.happened.length ?? 0);
  let worlds = 0;
  for (const part of parts) {
    worlds += part.worlds;
    for (let v = 0; v < happened.length; v += 1) happened[v] = numberAt(happened, v) + numberAt(part.happened, v);
  }
  return { worlds, happened };
}

/** The estimated probability of a node with its 95 % interval. */
export function estimateOf({ worlds, happened }: WorldCounts, node: number): Estimate {
  return wilsonInterval(worlds === 0 ? 0 : numberAt(happened, node) / worlds, worlds);
}

/** Worlds needed to know a probability p within a share of itself at 95 % confidence. */
export function worldsNeeded(p: number, share: number): number {
  return Math.ceil((1.959963984540054 / share) ** 2 * ((1 - p) / p));
}
