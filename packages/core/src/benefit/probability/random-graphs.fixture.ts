import type { Draw } from '../../engine/plain/random-knowledge.fixture.ts';
import { ALL, ANY, type EventGraph, LEAF, layOut } from './event-graph.ts';

export type RandomGraph = {
  readonly nodes: number;
  /** The highest base probability. */
  readonly most?: number;
  /** Probabilities are multiples of 1/8, so that sums over worlds are exact. */
  readonly eighths?: true;
  /** Inputs only from nodes before. */
  readonly acyclic?: true;
};

/** A random graph; the same draws give the same graph. Nodes keep their place as their key. */
export function randomGraph(draw: Draw, { nodes, most = 1, eighths, acyclic }: RandomGraph): EventGraph {
  const gate = new Uint8Array(nodes);
  const probability = new Float64Array(nodes);
  const starts = new Int32Array(nodes + 1);
  const inputs: number[] = [];
  const share = 0.15 + draw.upTo(50) / 100;
  for (let v = 0; v < nodes; v += 1) {
    const last = acyclic === true ? v - 1 : nodes - 1;
    const wanted = last < 0 || draw.chance(0.3) ? 0 : 1 + draw.upTo(3);
    for (let i = 0; i < wanted; i += 1) inputs.push(draw.upTo(last));
    starts[v + 1] = inputs.length;
    gate[v] = wanted === 0 ? (draw.chance(0.05) ? ANY : LEAF) : draw.chance(share) ? ALL : ANY;
    const p = draw.upTo(8 * 2 ** 16) / (8 * 2 ** 16);
    probability[v] = (eighths === true ? Math.round(p * 8) / 8 : p) * most;
  }
  const key = Float64Array.from({ length: nodes }, (_, v) => v);
  return layOut({ gate, probability, starts, inputs: Int32Array.from(inputs), key });
}

/** Many graphs side by side as one, with no edge between them. */
export function sideBySide(graphs: readonly EventGraph[]): EventGraph {
  const count = graphs.reduce((sum, graph) => sum + graph.count, 0);
  const gate = new Uint8Array(count);
  const probability = new Float64Array(count);
  const starts = new Int32Array(count + 1);
  const inputs: number[] = [];
  let first = 0;
  for (const graph of graphs) {
    gate.set(graph.gate, first);
    probability.set(graph.probability, first);
    const before = inputs.length;
    for (const input of graph.inputs) inputs.push(first + input);
    for (let v = 0; v < graph.count; v += 1) starts[first + v + 1] = before + (graph.starts[v + 1] ?? 0);
    first += graph.count;
  }
  const key = Float64Array.from({ length: count }, (_, v) => v);
  return layOut({ gate, probability, starts, inputs: Int32Array.from(inputs), key });
}
