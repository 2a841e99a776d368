import { expect, test } from 'vitest';
import { drawFrom } from '../../engine/plain/random-knowledge.fixture.ts';
import { bruteForce } from './brute-force.fixture.ts';
import { ALL, ANY, type EventGraph, LEAF, layOut } from './event-graph.ts';
import { exactProbability } from './exact.ts';
import { randomGraph } from './random-graphs.fixture.ts';
import { countWorlds } from './worlds.ts';

function exactOf(graph: EventGraph): Float64Array {
  const result = exactProbability(graph);
  if (result.kind !== 'exact') throw new Error('too large for a test');
  return result.probability;
}

test('exact values agree with all combinations of base events on 2,000 random graphs', () => {
  for (let seed = 1; seed <= 2000; seed += 1) {
    const graph = randomGraph(drawFrom(seed), { nodes: 2 + (seed % 9) });
    const plain = bruteForce(graph);
    for (const [v, p] of exactOf(graph).entries()) expect(Math.abs(p - (plain[v] ?? 2))).toBeLessThan(1e-12);
  }
});

/** Copies of every node, one for each round, on the same base events; the last copies are the last nodes. */
function unrolled(graph: EventGraph): EventGraph {
  const n = graph.count;
  const gate: number[] = new Array(n).fill(LEAF);
  const probability = [...graph.probability];
  const starts = new Array(n + 1).fill(0);
  const inputs: number[] = [];
  for (let round = 0; round < n; round += 1) {
    for (let v = 0; v < n; v += 1) {
      const holds = gate.length;
      const list = [...graph.inputs.subarray(graph.starts[v], graph.starts[v + 1])];
      const leaf = graph.gate[v] === LEAF;
      gate.push(graph.gate[v] === ALL ? ALL : ANY);
      probability.push(leaf ? 1 : round === 0 ? 0 : 1);
      inputs.push(...(leaf ? [v] : round === 0 ? [] : list.map((u) => n + (round - 1) * 2 * n + 2 * u + 1)));
      starts.push(inputs.length);
      gate.push(ALL);
      probability.push(1);
      inputs.push(v, holds);
      starts.push(inputs.length);
    }
  }
  const laid = layOut({
    gate: Uint8Array.from(gate, (kind, i) => (starts[i] === starts[i + 1] && kind === ALL ? ANY : kind)),
    probability: Float64Array.from(probability),
    starts: Int32Array.from(starts),
    inputs: Int32Array.from(inputs),
    key: Float64Array.from(gate, (_, i) => (i < n ? (graph.key[i] ?? -1) : i)),
  });
  return laid;
}

test('a cycle gives what its acyclic unrolling gives, in exact values and in every sampled world', () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const graph = randomGraph(drawFrom(seed), { nodes: 3 + (seed % 6) });
    const flat = unrolled(graph);
    expect(flat.cyclic.every((c) => c === 0)).toBe(true);
    const n = graph.count;
    const last = (v: number): number => flat.numberOf[n + (n - 1) * 2 * n + 2 * v + 1] ?? -1;
    const [cyclic, acyclic] = [exactOf(graph), exactOf(flat)];
    const [worlds, flatWorlds] = [
      countWorlds(graph, { seed, blocks: 1 }).happened,
      countWorlds(flat, { seed, blocks: 1 }).happened,
    ];
    for (let v = 0; v < n; v += 1) {
      expect(acyclic[last(v)]).toBeCloseTo(cyclic[v] ?? 2, 12);
      expect(flatWorlds[last(v)]).toBe(worlds[v]);
    }
  }
});

test('what is too large is said to be', () => {
  const graph = randomGraph(drawFrom(3), { nodes: 60 });
  expect(exactProbability(graph, { limit: 50 }).kind).toBe('too-large');
});

test('nodes that nobody asked for have no value', () => {
  const graph = randomGraph(drawFrom(4), { nodes: 12, acyclic: true });
  const wanted = new Uint8Array(12);
  wanted[0] = 1;
  const result = exactProbability(graph, { wanted });
  expect(result.kind === 'exact' && result.probability.slice(1).every(Number.isNaN)).toBe(true);
});
