import { at, intAt } from '../../engine/at.ts';
import type { EventGraph } from './event-graph.ts';
import { numberAt } from './number-at.ts';

/**
 * The inputs of every node in blocks. Inputs in different blocks depend on no uncertain base event in common, so they
 * are independent; within a block nothing is known. Positions are those of `graph.inputs`, in another order per node.
 */
export type InputBlocks = {
  readonly inputs: Int32Array;
  /** 1 where a block begins. */
  readonly opens: Uint8Array;
};

/** By component: the uncertain base events it depends on, as bits; `undefined` where they need too much memory. */
export type Ancestors = { readonly words: number; readonly bits: Int32Array };

/** Rows of all base events behind each component; at most `maxWords` words of 32 bits (by default 64 MB). */
export function ancestorsOf(graph: EventGraph, maxWords = 2 ** 24): Ancestors | undefined {
  const { components, starts, inputs, probability } = graph;
  const eventOf = new Int32Array(graph.count).fill(-1);
  let events = 0;
  for (let v = 0; v < graph.count; v += 1) {
    const p = numberAt(probability, v);
    if (p === 0 || p === 1) continue;
    eventOf[v] = events;
    events += 1;
  }
  const words = Math.max(1, Math.ceil(events / 32));
  const size = (components.length - 1) * words;
  if (size > maxWords) return undefined;
  const componentOf = componentsByNode(graph);
  const bits = new Int32Array(size);
  for (let c = 0; c + 1 < components.length; c += 1) {
    const row = c * words;
    for (let v = intAt(components, c); v < intAt(components, c + 1); v += 1) {
      const event = intAt(eventOf, v);
      if (event >= 0) bits[row + (event >>> 5)] = intAt(bits, row + (event >>> 5)) | (1 << (event & 31));
      // An impossible node depends on nothing, but its component is left as it is: too many ancestors do no harm.
      for (let e = intAt(starts, v); e < intAt(starts, v + 1); e += 1) {
        const other = intAt(componentOf, intAt(inputs, e)) * words;
        if (other === row) continue;
        for (let w = 0; w < words; w += 1) bits[row + w] = intAt(bits, row + w) | intAt(bits, other + w);
      }
    }
  }
  return { words, bits };
}

/** The component of every node. */
export function componentsByNode({ components, count }: EventGraph): Int32Array {
  const componentOf = new Int32Array(count);
  for (let c = 0; c + 1 < components.length; c += 1)
    componentOf.fill(c, intAt(components, c), intAt(components, c + 1));
  return componentOf;
}

/** Sorts the inputs of every node into blocks that share no uncertain base event. */
export function inputBlocks(graph: EventGraph, { words, bits }: Ancestors): InputBlocks {
  const { starts } = graph;
  const componentOf = componentsByNode(graph);
  const inputs = graph.inputs.slice();
  const opens = new Uint8Array(inputs.length);
  for (let v = 0; v < graph.count; v += 1) {
    const first = intAt(starts, v);
    const end = intAt(starts, v + 1);
    let blocks: { row: Int32Array; members: number[] }[] = [];
    for (let e = first; e < end; e += 1) {
      const input = intAt(graph.inputs, e);
      const begin = intAt(componentOf, input) * words;
      const joined = { row: bits.slice(begin, begin + words), members: [input] };
      const apart: typeof blocks = [];
      for (const block of blocks) {
        if (!overlap(joined.row, block.row)) {
          apart.push(block);
          continue;
        }
        for (let w = 0; w < words; w += 1) joined.row[w] = intAt(joined.row, w) | intAt(block.row, w);
        joined.members.push(...block.members);
      }
      blocks = [...apart, joined];
    }
    let e = first;
    for (const block of blocks) {
      opens[e] = 1;
      for (let i = 0; i < block.members.length; i += 1, e += 1) inputs[e] = at(block.members, i);
    }
  }
  return { inputs, opens };
}

function overlap(a: Int32Array, b: Int32Array): boolean {
  for (let w = 0; w < a.length; w += 1) if ((intAt(a, w) & intAt(b, w)) !== 0) return true;
  return false;
}
