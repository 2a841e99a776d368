import { byteAt, intAt } from '../../engine/at.ts';
import { type DrawKey, drawKey, drawWord } from './draw-words.ts';
import { ALL, type EventGraph, LEAF } from './event-graph.ts';
import { numberAt } from './number-at.ts';

/** Words of one block of worlds: row of node v at `v * wordsPerBlock`; 32 worlds a word. */
export const wordsPerBlock = 16;
export const worldsPerBlock = 32 * wordsPerBlock;

/** The keys of all nodes for one seed. */
export function drawKeys({ key }: EventGraph, seed: number): readonly DrawKey[] {
  return Array.from(key, (k) => drawKey(seed, k));
}

/** Draws the base events of one node in one block. */
export function drawRow(
  base: Int32Array,
  key: DrawKey,
  at: { node: number; block: number; probability: number },
): void {
  const row = at.node * wordsPerBlock;
  const first = at.block * wordsPerBlock;
  for (let w = 0; w < wordsPerBlock; w += 1) base[row + w] = drawWord(key, first + w, at.probability);
}

/** Draws the base events of all nodes in one block. */
export function drawBlock(graph: EventGraph, keys: readonly DrawKey[], block: number, base: Int32Array): void {
  for (const [node, key] of keys.entries())
    drawRow(base, key, { node, block, probability: numberAt(graph.probability, node) });
}

/**
 * Which nodes happen in each world of a block: the least fixed point of the base events, written to `state`. With
 * `affected`, only components for which it is 1 are computed; others are taken as they are.
 */
export function sweepBlock(graph: EventGraph, base: Int32Array, state: Int32Array, affected?: Uint8Array): void {
  const { components, cyclic } = graph;
  const accumulated = new Int32Array(wordsPerBlock);
  for (let c = 0; c < cyclic.length; c += 1) {
    const from = intAt(components, c);
    const to = intAt(components, c + 1);
    if (affected !== undefined && byteAt(affected, c) === 0) continue;
    if (byteAt(cyclic, c) === 0) {
      raiseRow(graph, base, state, from, accumulated);
      continue;
    }
    state.fill(0, from * wordsPerBlock, to * wordsPerBlock);
    for (let moved = true; moved; ) {
      moved = false;
      for (let v = from; v < to; v += 1) if (raiseRow(graph, base, state, v, accumulated)) moved = true;
    }
  }
}

/** Computes one node from its inputs; says whether that changed it. */
function raiseRow(
  { starts, inputs, gate }: EventGraph,
  base: Int32Array,
  state: Int32Array,
  v: number,
  accumulated: Int32Array,
): boolean {
  const kind = byteAt(gate, v);
  const end = intAt(starts, v + 1);
  const row = v * wordsPerBlock;
  if (kind === ALL || kind === LEAF) {
    accumulated.fill(-1);
    for (let e = intAt(starts, v); e < end; e += 1) {
      const input = intAt(inputs, e) * wordsPerBlock;
      for (let w = 0; w < wordsPerBlock; w += 1) accumulated[w] = intAt(accumulated, w) & intAt(state, input + w);
    }
  } else {
    accumulated.fill(0);
    for (let e = intAt(starts, v); e < end; e += 1) {
      const input = intAt(inputs, e) * wordsPerBlock;
      for (let w = 0; w < wordsPerBlock; w += 1) accumulated[w] = intAt(accumulated, w) | intAt(state, input + w);
    }
  }
  let changed = 0;
  for (let w = 0; w < wordsPerBlock; w += 1) {
    const value = intAt(accumulated, w) & intAt(base, row + w);
    changed |= value ^ intAt(state, row + w);
    state[row + w] = value;
  }
  return changed !== 0;
}
