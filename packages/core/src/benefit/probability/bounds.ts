import { intAt } from '../../engine/at.ts';
import { bitCount } from './bit-count.ts';
import { type EventGraph, LEAF, withProbability } from './event-graph.ts';
import { exactProbability } from './exact.ts';
import { type Ancestors, ancestorsOf, componentsByNode, inputBlocks } from './input-blocks.ts';
import { lowerSweep } from './lower-sweep.ts';
import { numberAt } from './number-at.ts';
import { type KnownValues, type SweepOptions, upperSweep } from './upper-sweep.ts';

/** How much work to put into narrow bounds; every choice gives bounds that hold. */
export type BoundsOptions = Pick<SweepOptions, 'tolerance' | 'maxSweeps' | 'toLimit'> & {
  /** Combine inputs that share no uncertain base event as independent (needs memory for nodes times base events). */
  readonly disjoint?: true;
  /** Take both values in turn of so many leaves that most nodes need: 2^k sweeps, at most 10. */
  readonly conditionOn?: number;
  /** Compute nodes exactly that depend on at most so many uncertain base events. */
  readonly exactUpTo?: number;
};

/**
 * For every node an interval that holds its probability, guaranteed within the model: base events independent, shared
 * causes nodes of their own. `given` counts nodes whose upper bound is merely their base probability for want of sweeps.
 */
export type Bounds = {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly sweeps: number;
  readonly given: number;
  /** Leaves that were conditioned on, by node number. */
  readonly conditioned: readonly number[];
};

/** Lower and upper bounds of every node (docs/bounds.md). */
export function bounds(graph: EventGraph, options: BoundsOptions = {}): Bounds {
  const plain = boundsOnce(graph, options);
  const conditioned = mostShared(graph, Math.min(10, options.conditionOn ?? 0));
  if (conditioned.length === 0) return { ...plain, conditioned };
  const lower = new Float64Array(graph.count);
  const upper = new Float64Array(graph.count);
  for (let choice = 0; choice < 2 ** conditioned.length; choice += 1) {
    const probability = graph.probability.slice();
    let weight = 1;
    for (const [bit, leaf] of conditioned.entries()) {
      const happens = (choice >>> bit) & 1;
      weight *= happens === 1 ? numberAt(graph.probability, leaf) : 1 - numberAt(graph.probability, leaf);
      probability[leaf] = happens;
    }
    const part = boundsOnce(withProbability(graph, probability), options);
    for (let v = 0; v < graph.count; v += 1) {
      lower[v] = numberAt(lower, v) + weight * numberAt(part.lower, v);
      upper[v] = numberAt(upper, v) + weight * numberAt(part.upper, v);
    }
  }
  const slack = (2 ** conditioned.length + 32) * 2 ** -52;
  for (let v = 0; v < graph.count; v += 1) {
    lower[v] = Math.max(numberAt(plain.lower, v), numberAt(lower, v) * (1 - slack));
    upper[v] = Math.min(numberAt(plain.upper, v), numberAt(upper, v) * (1 + slack));
  }
  return { ...plain, lower, upper, conditioned };
}

function boundsOnce(graph: EventGraph, options: BoundsOptions): Omit<Bounds, 'conditioned'> {
  const { disjoint, exactUpTo = 0, ...sweep } = options;
  const ancestors = disjoint === true || exactUpTo > 0 ? ancestorsOf(graph) : undefined;
  const known = ancestors === undefined || exactUpTo === 0 ? undefined : exactValues(graph, ancestors, exactUpTo);
  const blocks = ancestors === undefined || disjoint !== true ? undefined : inputBlocks(graph, ancestors);
  const above = upperSweep(graph, { ...sweep, blocks, known });
  const below = lowerSweep(graph, { ...sweep, blocks, known });
  return {
    lower: below.lower,
    upper: above.upper,
    sweeps: Math.max(above.sweeps, below.sweeps),
    given: above.given,
  };
}

/** Exact values of the nodes that depend on few base events, rounded outwards. What they need depends on no more. */
function exactValues(graph: EventGraph, { words, bits }: Ancestors, most: number): KnownValues | undefined {
  const componentOf = componentsByNode(graph);
  const wanted = new Uint8Array(graph.count);
  for (let v = 0; v < graph.count; v += 1) {
    let events = 0;
    const row = intAt(componentOf, v) * words;
    for (let w = 0; w < words && events <= most; w += 1) events += bitCount(intAt(bits, row + w));
    wanted[v] = events <= most ? 1 : 0;
  }
  const exact = exactProbability(graph, { wanted });
  if (exact.kind === 'too-large') return undefined;
  const slack = (8 + 8 * most) * 2 ** -53;
  return {
    lower: exact.probability.map((p) => (p === 1 ? 1 : p * (1 - slack))),
    upper: exact.probability.map((p, v) => Math.min(numberAt(graph.probability, v), p * (1 + slack))),
  };
}

/** The uncertain leaves that most nodes name as an input, at least two; most first. */
function mostShared({ gate, inputs, probability, count }: EventGraph, k: number): readonly number[] {
  if (k === 0) return [];
  const users = new Int32Array(count);
  for (const input of inputs) users[input] = intAt(users, input) + 1;
  return Array.from({ length: count }, (_, v) => v)
    .filter(
      (v) => gate[v] === LEAF && intAt(users, v) > 1 && numberAt(probability, v) > 0 && numberAt(probability, v) < 1,
    )
    .sort((a, b) => intAt(users, b) - intAt(users, a) || a - b)
    .slice(0, k);
}
