import { byteAt, intAt } from '../../engine/at.ts';
import { type ComponentOrder, orderComponents } from './components.ts';
import { numberAt } from './number-at.ts';

/** What a node needs besides its own base event: nothing, any one of its inputs, or all of them. */
export const LEAF = 0;
export const ANY = 1;
export const ALL = 2;

/** A graph before it is laid out. The inputs of node n are `inputs[starts[n]]` … `inputs[starts[n + 1] - 1]`. */
export type RawGraph = {
  /** By node: LEAF, ANY or ALL. */
  readonly gate: Uint8Array;
  /** By node: the probability of its base event, 0 to 1. */
  readonly probability: Float64Array;
  readonly starts: Int32Array;
  readonly inputs: Int32Array;
  /** By node: its identity, a whole number of at most 53 bits; random draws and the order of nodes follow from it. */
  readonly key: Float64Array;
};

/**
 * An AND/OR graph of events. Every node owns one base event, independent of all others, and happens when that event
 * happens and its gate over its inputs holds; with cycles, in the least fixed point, so that nothing supports itself.
 * Nodes are numbered so that inputs come first, except within a component, a set of nodes that all lead to each other.
 * The numbering follows from keys and edges alone, never from the order of the input.
 */
export type EventGraph = RawGraph & {
  readonly count: number;
  /** Component c has the nodes `components[c]` … `components[c + 1] - 1`. */
  readonly components: Int32Array;
  /** 1 where the nodes of the component lie on a cycle. */
  readonly cyclic: Uint8Array;
  /** By component: after so many sweeps in node order every derivation has been followed, whatever the base events. */
  readonly enough: Int32Array;
  /** By node of the raw graph: its number here. */
  readonly numberOf: Int32Array;
};

/** Lays out a raw graph whose numbers are known to be sound; an input named twice counts once. */
export function layOut(raw: RawGraph): EventGraph {
  const count = raw.gate.length;
  const byKey = sortedByKey(raw.key);
  const place = new Int32Array(count);
  for (let i = 0; i < count; i += 1) place[intAt(byKey, i)] = i;
  const sorted = renumbered(raw, byKey, place);
  const order: ComponentOrder = orderComponents(sorted.starts, sorted.inputs);
  const rank = new Int32Array(count);
  for (let i = 0; i < count; i += 1) rank[intAt(order.nodes, i)] = i;
  const laid = renumbered(sorted, order.nodes, rank);
  const { cyclic, enough } = cycles(laid, order.components);
  return { ...laid, count, components: order.components, cyclic, enough, numberOf: place.map((p) => intAt(rank, p)) };
}

/** The same graph with other base probabilities, by node number. */
export function withProbability(graph: EventGraph, probability: Float64Array): EventGraph {
  return { ...graph, probability };
}

function sortedByKey(key: Float64Array): Int32Array {
  const order = Int32Array.from({ length: key.length }, (_, i) => i);
  if (key.every((value, i) => i === 0 || value > numberAt(key, i - 1))) return order;
  return order.sort((a, b) => numberAt(key, a) - numberAt(key, b) || a - b);
}

/** The graph with node `order[i]` as number i; inputs ascending and each once. */
function renumbered(raw: RawGraph, order: Int32Array, place: Int32Array): RawGraph {
  const count = order.length;
  const gate = new Uint8Array(count);
  const probability = new Float64Array(count);
  const key = new Float64Array(count);
  const starts = new Int32Array(count + 1);
  const inputs = new Int32Array(raw.inputs.length);
  let filled = 0;
  for (let i = 0; i < count; i += 1) {
    const node = intAt(order, i);
    gate[i] = byteAt(raw.gate, node);
    probability[i] = numberAt(raw.probability, node);
    key[i] = numberAt(raw.key, node);
    const first = filled;
    for (let e = intAt(raw.starts, node); e < intAt(raw.starts, node + 1); e += 1) {
      inputs[filled] = intAt(place, intAt(raw.inputs, e));
      filled += 1;
    }
    inputs.subarray(first, filled).sort();
    let kept = first;
    for (let e = first; e < filled; e += 1) {
      if (e > first && intAt(inputs, e) === intAt(inputs, kept - 1)) continue;
      inputs[kept] = intAt(inputs, e);
      kept += 1;
    }
    filled = kept;
    starts[i + 1] = filled;
  }
  return { gate, probability, key, starts, inputs: inputs.slice(0, filled) };
}

function cycles({ starts, inputs }: RawGraph, components: Int32Array): Pick<EventGraph, 'cyclic' | 'enough'> {
  const cyclic = new Uint8Array(components.length - 1);
  const enough = new Int32Array(components.length - 1).fill(1);
  const isSource = new Int32Array(starts.length - 1).fill(-1);
  for (let c = 0; c < cyclic.length; c += 1) {
    const from = intAt(components, c);
    const to = intAt(components, c + 1);
    let sources = 0;
    let targets = 0;
    for (let v = from; v < to; v += 1) {
      let isTarget = 0;
      for (let e = intAt(starts, v); e < intAt(starts, v + 1); e += 1) {
        const u = intAt(inputs, e);
        if (u < v) continue;
        isTarget = 1;
        if (intAt(isSource, u) === c) continue;
        isSource[u] = c;
        sources += 1;
      }
      targets += isTarget;
    }
    if (targets === 0) continue;
    cyclic[c] = 1;
    enough[c] = 1 + Math.min(sources, targets);
  }
  return { cyclic, enough };
}
