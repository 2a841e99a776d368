import { byteAt, intAt } from '../../engine/at.ts';
import { ALL, type EventGraph, LEAF } from './event-graph.ts';
import type { InputBlocks } from './input-blocks.ts';
import { numberAt } from './number-at.ts';
import type { SweepOptions } from './upper-sweep.ts';

/** Lower bounds and the most sweeps of any component. */
export type LowerBounds = { readonly lower: Float64Array; readonly sweeps: number };

const ulp = 2 ** -53;

/**
 * For every node a number that its probability does not fall below: from zero up, an OR as likely as its likeliest
 * input, an AND as if its inputs were independent. It holds after every step, with cycles too (docs/bounds.md).
 */
export function lowerSweep(graph: EventGraph, options: SweepOptions = {}): LowerBounds {
  const { components, cyclic } = graph;
  const { known, blocks, tolerance = 1e-9, maxSweeps = 100_000 } = options;
  const lower = new Float64Array(graph.count);
  let sweeps = 0;
  for (let c = 0; c < cyclic.length; c += 1) {
    const from = intAt(components, c);
    const to = intAt(components, c + 1);
    if (known !== undefined) for (let v = from; v < to; v += 1) lower[v] = numberAt(known.lower, v) || 0;
    if (byteAt(cyclic, c) === 0) {
      lower[from] = Math.max(numberAt(lower, from), evaluated(graph, lower, from, blocks));
      continue;
    }
    let sweep = 0;
    let moved = true;
    while (moved && sweep < maxSweeps) {
      moved = raise(graph, lower, from, to, 1 + tolerance);
      sweep += 1;
    }
    sweeps = Math.max(sweeps, sweep);
  }
  return { lower, sweeps };
}

function raise(
  { starts, inputs, gate, probability }: EventGraph,
  lower: Float64Array,
  from: number,
  to: number,
  growth: number,
): boolean {
  let moved = false;
  let edge = starts[from] as number;
  for (let v = from; v < to; v += 1) {
    const first = edge;
    const end = starts[v + 1] as number;
    let value = 1;
    if (gate[v] === ALL) {
      for (; edge < end; edge += 1) value *= lower[inputs[edge] as number] as number;
    } else {
      value = 0;
      for (; edge < end; edge += 1) {
        const input = lower[inputs[edge] as number] as number;
        if (input > value) value = input;
      }
    }
    value *= probability[v] as number;
    if (value < 1) value *= 1 - (8 + 4 * (end - first)) * ulp;
    const before = lower[v] as number;
    if (value > before) {
      lower[v] = value;
      if (value > before * growth) moved = true;
    }
  }
  return moved;
}

/** The lower value of one node from its inputs, rounded down; where inputs are known to be independent, an OR combines them. */
function evaluated(
  { starts, inputs, gate, probability }: EventGraph,
  lower: Float64Array,
  v: number,
  blocks: InputBlocks | undefined,
): number {
  const first = intAt(starts, v);
  const end = intAt(starts, v + 1);
  const p = numberAt(probability, v);
  const kind = byteAt(gate, v);
  if (kind === LEAF) return p;
  let value = kind === ALL ? 1 : 0;
  if (kind === ALL) {
    for (let e = first; e < end; e += 1) value *= numberAt(lower, intAt(inputs, e));
  } else if (blocks === undefined) {
    for (let e = first; e < end; e += 1) value = Math.max(value, numberAt(lower, intAt(inputs, e)));
  } else {
    for (let e = first; e < end; ) {
      let most = 0;
      do {
        most = Math.max(most, numberAt(lower, intAt(blocks.inputs, e)));
        e += 1;
      } while (e < end && byteAt(blocks.opens, e) === 0);
      value += most * (1 - value);
    }
  }
  value *= p;
  return value === 1 ? 1 : value * (1 - (8 + 4 * (end - first)) * ulp);
}
