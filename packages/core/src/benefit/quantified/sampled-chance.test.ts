import { expect, test } from 'vitest';
import { drawFrom } from '../../engine/plain/random-knowledge.fixture.ts';
import { bruteForce } from '../probability/brute-force.fixture.ts';
import { type EventGraph, LEAF, withProbability } from '../probability/event-graph.ts';
import { randomGraph, sideBySide } from '../probability/random-graphs.fixture.ts';
import { sampledChances } from './sampled-chance.ts';

const leafOf = ({ gate }: EventGraph): number => gate.indexOf(LEAF);

/** A graph in which some leaf starts a campaign. */
function graphOf(seed: number, nodes: number): EventGraph {
  for (let more = 0; ; more += 1) {
    const graph = randomGraph(drawFrom(seed * 1000 + more), { nodes });
    if (leafOf(graph) >= 0) return graph;
  }
}

/** What the campaign of a leaf adds, from all combinations of base events. */
function addedByAll(graph: EventGraph, source: number): Float64Array {
  const at = (value: number) =>
    bruteForce(
      withProbability(
        graph,
        graph.probability.map((p, v) => (v === source ? value : p)),
      ),
    );
  const [on, off] = [at(1), at(0)];
  return on.map((p, v) => p - (off[v] ?? 0));
}

test('in a small model, with cycles or without, the chance is what all combinations of events give', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const graph = graphOf(seed, 9);
    const source = leafOf(graph);
    const chance = sampledChances({ graph, sources: [{ node: source, perYear: 1 }], runsInYear: true, seed: 1 });
    const all = addedByAll(graph, source);
    for (let v = 0; v < graph.count; v += 1) {
      const found = chance(v);
      expect(found.kind).toBe('exact');
      expect(found.kind === 'exact' ? found.value : Number.NaN).toBeCloseTo(all[v] ?? Number.NaN, 10);
    }
  }
});

test('in a larger model about 95 of 100 confidence intervals hold the chance that all combinations give', () => {
  const parts = Array.from({ length: 60 }, (_, i) => graphOf(i + 1, 9));
  const graph = sideBySide(parts);
  const place = (part: number, v: number): number => graph.numberOf[part * 9 + v] ?? 0;
  const sources = parts.map((part, i) => ({ node: place(i, leafOf(part)), perYear: 1 }));
  const chance = sampledChances({ graph, sources, runsInYear: true, seed: 5 });
  let held = 0;
  let uncertain = 0;
  for (const [i, part] of parts.entries()) {
    for (const [v, real] of addedByAll(part, leafOf(part)).entries()) {
      const found = chance(place(i, v));
      if (found.kind !== 'sampled') throw new Error('so large a model is sampled');
      if (real < 1e-12 || real > 1 - 1e-12) {
        expect(found.mean).toBeCloseTo(real, 12);
        continue;
      }
      uncertain += 1;
      if (found.low <= real && real <= found.high) held += 1;
    }
  }
  expect(uncertain).toBeGreaterThan(100);
  expect(held / uncertain).toBeGreaterThan(0.9);
});

test('the same seed draws the same worlds, another seed others', () => {
  const graph = sideBySide(Array.from({ length: 10 }, (_, i) => graphOf(i + 1, 9)));
  const of = (seed: number) => {
    const chance = sampledChances({ graph, sources: [{ node: leafOf(graph), perYear: 1 }], runsInYear: true, seed });
    return Array.from({ length: graph.count }, (_, v) => chance(v));
  };
  expect(of(3)).toEqual(of(3));
  expect(of(3).map((one) => (one.kind === 'sampled' ? one.mean : 0))).not.toEqual(
    of(4).map((one) => (one.kind === 'sampled' ? one.mean : 0)),
  );
});
