import { byteAt, intAt } from '../../engine/at.ts';
import { type DrawKey, drawKey, drawWord } from './draw-words.ts';
import { ANY, type EventGraph } from './event-graph.ts';
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

/** Which nodes happen in each world of a block: the least fixed point of the base events, written to `state`. */
export function sweepBlock(graph: EventGraph, base: Int32Array, state: Int32Array): void {
  const { components, cyclic } = graph;
  const changedIn = new Int32Array(graph.count);
  for (let c = 0; c < cyclic.length; c += 1) {
    const from = intAt(components, c);
    const to = intAt(components, c + 1);
    if (byteAt(cyclic, c) === 0) {
      raiseRow(graph, base, state, from);
      continue;
    }
    state.fill(0, from * wordsPerBlock, to * wordsPerBlock);
    let moved = true;
    for (let sweep = 1; moved; sweep += 1) {
      moved = false;
      for (let v = from; v < to; v += 1) {
        if (sweep > 1 && !inputsChanged(graph, changedIn, v, sweep - 1)) continue;
        if (!raiseRow(graph, base, state, v)) continue;
        changedIn[v] = sweep;
        moved = true;
      }
    }
  }
}

/** Whether an input of a node changed in a sweep or later. Inputs outside the component have not changed since. */
function inputsChanged({ starts, inputs }: EventGraph, changedIn: Int32Array, v: number, sweep: number): boolean {
  const end = starts[v + 1] as number;
  for (let e = starts[v] as number; e < end; e += 1) {
    if ((changedIn[inputs[e] as number] as number) >= sweep) return true;
  }
  return false;
}

/** Computes one node from its inputs, four words at a time; says whether that changed it. */
function raiseRow({ starts, inputs, gate }: EventGraph, base: Int32Array, state: Int32Array, v: number): boolean {
  const isAny = gate[v] === ANY;
  const begin = starts[v] as number;
  const end = starts[v + 1] as number;
  let changed = 0;
  for (let w = 0; w < wordsPerBlock; w += 4) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    if (isAny) {
      for (let e = begin; e < end; e += 1) {
        const i = (inputs[e] as number) * wordsPerBlock + w;
        a |= state[i] as number;
        b |= state[i + 1] as number;
        c |= state[i + 2] as number;
        d |= state[i + 3] as number;
      }
    } else {
      a = -1;
      b = -1;
      c = -1;
      d = -1;
      for (let e = begin; e < end; e += 1) {
        const i = (inputs[e] as number) * wordsPerBlock + w;
        a &= state[i] as number;
        b &= state[i + 1] as number;
        c &= state[i + 2] as number;
        d &= state[i + 3] as number;
      }
    }
    const i = v * wordsPerBlock + w;
    a &= base[i] as number;
    b &= base[i + 1] as number;
    c &= base[i + 2] as number;
    d &= base[i + 3] as number;
    changed |= (a ^ (state[i] as number)) | (b ^ (state[i + 1] as number));
    changed |= (c ^ (state[i + 2] as number)) | (d ^ (state[i + 3] as number));
    state[i] = a;
    state[i + 1] = b;
    state[i + 2] = c;
    state[i + 3] = d;
  }
  return changed !== 0;
}
