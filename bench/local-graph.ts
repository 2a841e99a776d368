import { type EventGraph, layOut } from '../packages/core/src/benefit/probability/event-graph.ts';
import { randomFrom } from './clinical-network.ts';

/** How large a generated graph is, how far its edges reach, and the range of base probabilities. */
export type LocalGraph = {
  readonly nodes: number;
  readonly seed: number;
  /** Inputs lie at most so many nodes away, in both directions; over the whole graph when as large as it. */
  readonly reach?: number;
  readonly probability?: readonly [number, number];
};

/**
 * The local cyclic graph of the speed anchors: a tenth leaves, a fifth of all nodes AND, the others OR, 3.6 edges a
 * node, each to a node at most 50 away in either direction, so that nearly all nodes lie on cycles.
 */
export function localGraph({ nodes, seed, reach = 50, probability = [0.01, 0.2] }: LocalGraph): EventGraph {
  const random = randomFrom(seed);
  const [low, high] = probability;
  const gate = new Uint8Array(nodes);
  const base = new Float64Array(nodes);
  const starts = new Int32Array(nodes + 1);
  const inputs = new Int32Array(nodes * 4);
  let edges = 0;
  for (let v = 0; v < nodes; v += 1) {
    const kind = random();
    gate[v] = kind < 0.1 ? 0 : kind < 0.3 ? 2 : 1;
    base[v] = low + (high - low) * random();
    for (let i = 0; i < 4 && gate[v] !== 0; i += 1) {
      const away = 1 + Math.floor(random() * reach);
      inputs[edges] = (v + (random() < 0.5 ? away : nodes - (away % nodes))) % nodes;
      edges += 1;
    }
    starts[v + 1] = edges;
  }
  const key = Float64Array.from({ length: nodes }, (_, v) => v);
  return layOut({ gate, probability: base, starts, inputs: inputs.slice(0, edges), key });
}
