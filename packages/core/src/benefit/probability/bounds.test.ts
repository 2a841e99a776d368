import { expect, test } from 'vitest';
import { drawFrom } from '../../engine/plain/random-knowledge.fixture.ts';
import { type BoundsOptions, bounds } from './bounds.ts';
import { bruteForce } from './brute-force.fixture.ts';
import { type EventGraph, layOut, withProbability } from './event-graph.ts';
import { eventModel } from './event-model.ts';
import { randomGraph } from './random-graphs.fixture.ts';

const ways: readonly (readonly [string, BoundsOptions])[] = [
  ['as they are', {}],
  ['swept to the limit', { toLimit: true, maxSweeps: 2000 }],
  ['stopped after a coarse step', { tolerance: 0.1 }],
  ['with too few sweeps', { maxSweeps: 1 }],
  ['with disjoint inputs', { disjoint: true }],
  ['conditioned on three leaves', { conditionOn: 3 }],
  ['with small modules computed exactly', { exactUpTo: 4 }],
  ['with everything', { disjoint: true, conditionOn: 2, exactUpTo: 3 }],
];

/** With probabilities in eighths the exact values have no rounding, and bounds must hold to the last bit. */
test.each(ways)('bounds %s hold on 1,500 random graphs without any tolerance', (_, options) => {
  let nodes = 0;
  for (let seed = 1; seed <= 1500; seed += 1) {
    const graph = randomGraph(drawFrom(seed), { nodes: 2 + (seed % 8), eighths: true });
    const exact = bruteForce(graph);
    const { lower, upper } = bounds(graph, options);
    for (let v = 0; v < graph.count; v += 1) {
      nodes += 1;
      if (!((lower[v] ?? 2) <= (exact[v] ?? 0) && (exact[v] ?? 0) <= (upper[v] ?? -1)))
        expect.fail(`seed ${seed}, node ${v}: ${lower[v]} <= ${exact[v]} <= ${upper[v]}`);
    }
  }
  expect(nodes).toBeGreaterThan(8000);
});

test('an independent sweep would break on the same graphs, so they can tell right from wrong', () => {
  let wrong = 0;
  for (let seed = 1; seed <= 300; seed += 1) {
    const graph = randomGraph(drawFrom(seed), { nodes: 2 + (seed % 8), eighths: true });
    const exact = bruteForce(graph);
    const guess = independent(graph);
    if (guess.some((value, v) => value < (exact[v] ?? 0) - 1e-9)) wrong += 1;
  }
  expect(wrong).toBeGreaterThan(10);
});

/** The unsound sweep: OR and AND both as if inputs were independent. */
function independent({ count, gate, probability, starts, inputs }: EventGraph): Float64Array {
  const value = new Float64Array(count);
  for (let round = 0; round < 200; round += 1) {
    for (let v = 0; v < count; v += 1) {
      const list = Array.from(inputs.subarray(starts[v], starts[v + 1]), (u) => value[u] ?? 0);
      const none = list.reduce((all, x) => all * (1 - x), 1);
      const holds = gate[v] === 1 ? 1 - none : list.reduce((all, x) => all * x, 1);
      value[v] = (probability[v] ?? 0) * holds;
    }
  }
  return value;
}

test('every tightening gives an interval within the plain one', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const graph = randomGraph(drawFrom(seed), { nodes: 10, most: 0.7 });
    const plain = bounds(graph);
    for (const options of [{ disjoint: true }, { conditionOn: 3 }, { exactUpTo: 5 }] satisfies BoundsOptions[]) {
      const tight = bounds(graph, options);
      for (let v = 0; v < graph.count; v += 1) {
        expect(tight.lower[v]).toBeGreaterThanOrEqual((plain.lower[v] ?? 0) * (1 - 1e-8));
        expect(tight.upper[v]).toBeLessThanOrEqual((plain.upper[v] ?? 0) * (1 + 1e-8));
      }
    }
  }
});

test('inputs without a common cause make both bounds exact', () => {
  const { graph, numberOf } = eventModel([
    { id: 'a', gate: 'leaf', probability: 0.5, inputs: [] },
    { id: 'b', gate: 'leaf', probability: 0.25, inputs: [] },
    { id: 'both', gate: 'all', probability: 1, inputs: ['a', 'b'] },
    { id: 'either', gate: 'any', probability: 1, inputs: ['a', 'b'] },
  ]);
  const plain = bounds(graph);
  const tight = bounds(graph, { disjoint: true });
  const at = (values: Float64Array, id: string): number => values[numberOf.get(id) ?? -1] ?? Number.NaN;
  expect(at(plain.upper, 'both')).toBeCloseTo(0.25, 12);
  expect(at(tight.upper, 'both')).toBeCloseTo(0.125, 12);
  expect(at(plain.lower, 'either')).toBeCloseTo(0.5, 12);
  expect(at(tight.lower, 'either')).toBeCloseTo(0.625, 12);
});

test('two nodes that only lead to each other never happen, and the limit of a cycle is looser than enough sweeps', () => {
  const circle = eventModel([
    { id: 'a', gate: 'any', probability: 1, inputs: ['b'] },
    { id: 'b', gate: 'any', probability: 1, inputs: ['a'] },
  ]);
  expect([...bounds(circle.graph).upper]).toEqual([0, 0]);
  const fed = eventModel([
    { id: 'start', gate: 'leaf', probability: 0.3, inputs: [] },
    { id: 'a', gate: 'any', probability: 1, inputs: ['b', 'start'] },
    { id: 'b', gate: 'any', probability: 1, inputs: ['a'] },
  ]);
  const a = fed.numberOf.get('a') ?? -1;
  expect(bounds(fed.graph, { toLimit: true }).upper[a]).toBeCloseTo(1, 6);
  expect(bounds(fed.graph).upper[a]).toBeLessThan(0.6);
  expect(bounds(fed.graph, { exactUpTo: 3 }).upper[a]).toBeCloseTo(0.3, 12);
});

test('tiny probabilities are not rounded away', () => {
  const { graph, numberOf } = eventModel([
    { id: 'rare', gate: 'leaf', probability: 1e-40, inputs: [] },
    { id: 'any', gate: 'any', probability: 0.5, inputs: ['rare'] },
  ]);
  const { lower, upper } = bounds(graph);
  const any = numberOf.get('any') ?? -1;
  expect(upper[any]).toBeGreaterThanOrEqual(5e-41);
  expect(lower[any]).toBeLessThanOrEqual(5e-41);
  expect(lower[any]).toBeGreaterThan(4.99e-41);
});

test('certain and impossible base events give bounds of exactly 0 and 1', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const drawn = randomGraph(drawFrom(seed), { nodes: 9 });
    const graph = withProbability(drawn, drawn.probability.map(Math.round));
    const { lower, upper } = bounds(graph);
    expect([...lower]).toEqual([...bruteForce(graph)]);
    expect([...upper]).toEqual([...lower]);
  }
});

test('raising a base probability never lowers a bound, beyond the tolerance of the sweep', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const draw = drawFrom(seed);
    const graph = randomGraph(draw, { nodes: 12, most: 0.6 });
    const raised = graph.probability.slice();
    const node = draw.upTo(11);
    raised[node] = Math.min(1, (raised[node] ?? 0) + 0.2);
    const [before, after] = [bounds(graph), bounds(withProbability(graph, raised))];
    for (let v = 0; v < graph.count; v += 1) {
      expect(after.lower[v]).toBeGreaterThanOrEqual((before.lower[v] ?? 0) * (1 - 1e-7));
      expect(after.upper[v]).toBeGreaterThanOrEqual((before.upper[v] ?? 0) * (1 - 1e-7));
    }
  }
});

test('the order of nodes and inputs does not change a bit of the bounds', () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const draw = drawFrom(seed);
    const graph = randomGraph(draw, { nodes: 20, most: 0.5 });
    const order = Array.from({ length: graph.count }, (_, v) => v).sort(() => (draw.chance(0.5) ? 1 : -1));
    const place = new Map(order.map((v, i) => [v, i]));
    const lists = order.map((v) =>
      Array.from(graph.inputs.subarray(graph.starts[v], graph.starts[v + 1]), (u) => place.get(u) ?? -1).reverse(),
    );
    const starts = new Int32Array(order.length + 1);
    for (const [i, list] of lists.entries()) starts[i + 1] = (starts[i] ?? 0) + list.length;
    const shuffled = layOut({
      gate: Uint8Array.from(order, (v) => graph.gate[v] ?? 0),
      probability: Float64Array.from(order, (v) => graph.probability[v] ?? 0),
      key: Float64Array.from(order, (v) => graph.key[v] ?? 0),
      starts,
      inputs: Int32Array.from(lists.flat()),
    });
    expect([...shuffled.key]).toEqual([...graph.key]);
    const [one, other] = [bounds(graph, { disjoint: true }), bounds(shuffled, { disjoint: true })];
    expect([...other.upper, ...other.lower]).toEqual([...one.upper, ...one.lower]);
  }
});
