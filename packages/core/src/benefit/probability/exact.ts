import { byteAt, intAt } from '../../engine/at.ts';
import { ALWAYS, DecisionDiagram, NEVER, picked } from './decision-diagram.ts';
import { ALL, type EventGraph, LEAF } from './event-graph.ts';
import { numberAt } from './number-at.ts';

/** The exact probability of every node asked for (NaN for others), or how large the diagrams had become. */
export type ExactResult =
  | { readonly kind: 'exact'; readonly probability: Float64Array; readonly diagramNodes: number }
  | { readonly kind: 'too-large'; readonly diagramNodes: number };

export type ExactOptions = {
  /** 1 for nodes to compute; with a node all its inputs must be asked for. All nodes unless given. */
  readonly wanted?: Uint8Array;
  /** The most diagram nodes to make; 200,000 unless told otherwise. */
  readonly limit?: number;
};

/**
 * Exact probabilities, up to rounding, with shared causes and cycles: the function of base events that makes each node
 * happen, as a decision diagram, from "never" up until nothing changes, which is the least fixed point.
 */
export function exactProbability(graph: EventGraph, { wanted, limit = 200_000 }: ExactOptions = {}): ExactResult {
  const { components, cyclic, probability, count } = graph;
  const diagram = new DecisionDiagram(limit);
  const holds = new Int32Array(count);
  for (let c = 0; c < cyclic.length; c += 1) {
    const from = intAt(components, c);
    if (wanted !== undefined && byteAt(wanted, from) === 0) continue;
    for (let changed = true; changed; ) {
      changed = false;
      for (let v = from; v < intAt(components, c + 1); v += 1) {
        const now = happens(graph, diagram, holds, v);
        if (diagram.isFull) return { kind: 'too-large', diagramNodes: diagram.size };
        if (now === intAt(holds, v)) continue;
        holds[v] = now;
        changed = byteAt(cyclic, c) === 1;
      }
    }
  }
  const exact = picked(diagram.probabilities(probability), holds);
  if (wanted !== undefined) for (let v = 0; v < count; v += 1) if (wanted[v] === 0) exact[v] = Number.NaN;
  return { kind: 'exact', probability: exact, diagramNodes: diagram.size };
}

/** The function of one node from those of its inputs. */
function happens(graph: EventGraph, diagram: DecisionDiagram, holds: Int32Array, v: number): number {
  const { gate, starts, inputs, probability } = graph;
  const p = numberAt(probability, v);
  if (p === 0) return NEVER;
  const own = p === 1 ? ALWAYS : diagram.event(v);
  const kind = byteAt(gate, v);
  if (kind === LEAF) return own;
  let value = kind === ALL ? ALWAYS : NEVER;
  for (let e = intAt(starts, v); e < intAt(starts, v + 1); e += 1) {
    const input = intAt(holds, intAt(inputs, e));
    value = kind === ALL ? diagram.and(value, input) : diagram.or(value, input);
  }
  return diagram.and(own, value);
}
