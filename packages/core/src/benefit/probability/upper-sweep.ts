import { byteAt, intAt } from '../../engine/at.ts';
import { ALL, type EventGraph, LEAF } from './event-graph.ts';
import type { InputBlocks } from './input-blocks.ts';
import { numberAt } from './number-at.ts';

/** Values that are known and not computed: NaN where there is none. */
export type KnownValues = { readonly lower: Float64Array; readonly upper: Float64Array };

export type SweepOptions = {
  /** Which inputs of a node are independent of each other. */
  readonly blocks?: InputBlocks | undefined;
  readonly known?: KnownValues | undefined;
  /** A value is settled when a sweep moves it by less than this share of itself; 1e-9 unless told otherwise. */
  readonly tolerance?: number;
  /** Sweeps within one component after which it gets its base probabilities, which always hold; 100,000. */
  readonly maxSweeps?: number;
  /** Sweep to the limit even where fewer sweeps have followed every derivation. */
  readonly toLimit?: true;
};

/** Upper bounds, the most sweeps of any component, and the nodes that got their base probability for want of sweeps. */
export type UpperBounds = { readonly upper: Float64Array; readonly sweeps: number; readonly given: number };

const ulp = 2 ** -53;

/**
 * For every node a number that its probability does not exceed: from zero up, an OR as if its inputs were independent,
 * an AND as likely as its least likely input. docs/bounds.md says why this holds with cycles and after which sweep.
 */
export function upperSweep(graph: EventGraph, options: SweepOptions = {}): UpperBounds {
  const { components, cyclic, enough, probability } = graph;
  const { known, maxSweeps = 100_000, toLimit } = options;
  const upper = new Float64Array(graph.count);
  const growth = 1 + (options.tolerance ?? 1e-9);
  let sweeps = 0;
  let given = 0;
  for (let c = 0; c < cyclic.length; c += 1) {
    const from = intAt(components, c);
    const to = intAt(components, c + 1);
    if (known !== undefined && isKnown(known.upper, from, to)) {
      upper.set(known.upper.subarray(from, to), from);
      continue;
    }
    if (byteAt(cyclic, c) === 0) {
      upper[from] = Math.min(numberAt(probability, from), evaluated(graph, upper, from, options.blocks));
      continue;
    }
    const last = toLimit === true ? maxSweeps : Math.min(maxSweeps, intAt(enough, c));
    let sweep = 0;
    let moved = true;
    while (moved && sweep < last) {
      moved = raise(graph, upper, from, to, growth);
      sweep += 1;
    }
    sweeps = Math.max(sweeps, sweep);
    if (!moved || sweep >= intAt(enough, c)) continue;
    upper.set(probability.subarray(from, to), from);
    given += to - from;
  }
  return { upper, sweeps, given };
}

function isKnown(known: Float64Array, from: number, to: number): boolean {
  for (let v = from; v < to; v += 1) if (Number.isNaN(numberAt(known, v))) return false;
  return true;
}

/**
 * One sweep over a component in place. A node that falls short is raised a little beyond what it needs; when no node
 * falls short, the values are an upper fixed point and hold, however far the limit still was. As the innermost loop of
 * all it indexes directly: calls that are not inlined make it three times slower.
 */
function raise(
  { starts, inputs, gate, probability }: EventGraph,
  upper: Float64Array,
  from: number,
  to: number,
  growth: number,
): boolean {
  let moved = false;
  let edge = starts[from] as number;
  for (let v = from; v < to; v += 1) {
    const first = edge;
    const end = starts[v + 1] as number;
    const p = probability[v] as number;
    let value = 1;
    if (gate[v] === ALL) {
      for (; edge < end; edge += 1) {
        const input = upper[inputs[edge] as number] as number;
        if (input < value) value = input;
      }
    } else {
      let none = 1;
      value = 0;
      for (; edge < end; edge += 1) {
        const input = upper[inputs[edge] as number] as number;
        none *= 1 - input;
        value += input;
      }
      // The sum holds too, and is sharper where probabilities are so small that 1 - none is mostly rounding.
      const either = 1 - none + (2 * (end - first) + 2) * ulp;
      if (either < value) value = either;
    }
    value *= p * (1 + (8 + 4 * (end - first)) * ulp);
    if (value > p) value = p;
    if (value > (upper[v] as number)) {
      moved = true;
      upper[v] = Math.min(p, value * growth);
    }
  }
  return moved;
}

/** The upper value of one node from its inputs, rounded up; where inputs are known to be independent, an AND is their product. */
function evaluated(
  { starts, inputs, gate, probability }: EventGraph,
  upper: Float64Array,
  v: number,
  blocks: InputBlocks | undefined,
): number {
  const first = intAt(starts, v);
  const end = intAt(starts, v + 1);
  const p = numberAt(probability, v);
  const kind = byteAt(gate, v);
  if (kind === LEAF) return p;
  let value = kind === ALL ? 1 : 0;
  if (kind !== ALL) {
    for (let e = first; e < end; e += 1) value += numberAt(upper, intAt(inputs, e)) * (1 - value);
  } else if (blocks === undefined) {
    for (let e = first; e < end; e += 1) value = Math.min(value, numberAt(upper, intAt(inputs, e)));
  } else {
    for (let e = first; e < end; ) {
      let least = 1;
      do {
        least = Math.min(least, numberAt(upper, intAt(blocks.inputs, e)));
        e += 1;
      } while (e < end && byteAt(blocks.opens, e) === 0);
      value *= least;
    }
  }
  return value * p * (1 + (8 + 4 * (end - first)) * ulp);
}
