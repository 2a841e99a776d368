import { expect, test } from 'vitest';
import { drawFrom } from '../../engine/plain/random-knowledge.fixture.ts';
import { bruteForce } from './brute-force.fixture.ts';
import { LEAF, withProbability } from './event-graph.ts';
import { eventModel } from './event-model.ts';
import { randomGraph } from './random-graphs.fixture.ts';
import { campaignBounds, exploitability, frequency, oneCampaign, withinYears } from './views.ts';

const { graph, numberOf } = eventModel([
  { id: 'criminal', gate: 'leaf', probability: 0.2, inputs: [] },
  { id: 'insider', gate: 'leaf', probability: 0.1, inputs: [] },
  { id: 'remote', gate: 'any', probability: 0.3, inputs: ['criminal'] },
  { id: 'at-hand', gate: 'any', probability: 0.5, inputs: ['insider'] },
  { id: 'changed', gate: 'any', probability: 0.4, inputs: ['remote', 'at-hand'] },
]);
const number = (id: string): number => numberOf.get(id) ?? -1;
const sources = [
  { node: number('criminal'), perYear: 2 },
  { node: number('insider'), perYear: 0.1 },
];

test('exploitability is that of the likeliest source, frequency the sum over sources', () => {
  const campaigns = campaignBounds(graph, sources);
  expect(exploitability(campaigns, number('changed')).upper).toBeCloseTo(0.2, 9);
  expect(exploitability(campaigns, number('changed')).lower).toBeCloseTo(0.2, 9);
  const yearly = frequency(campaigns, number('changed'));
  expect(yearly.upper).toBeCloseTo(2 * 0.12 + 0.1 * 0.2, 9);
  expect(withinYears(yearly, 5).upper).toBeCloseTo(1 - Math.exp(-5 * 0.26), 9);
});

test('both views hold the exact value', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const drawn = randomGraph(drawFrom(seed), { nodes: 10 });
    const leaves = Array.from({ length: 10 }, (_, v) => v).filter((v) => drawn.gate[v] === LEAF);
    const from = leaves.slice(0, 3).map((node, i) => ({ node, perYear: i + 0.5 }));
    const campaigns = campaignBounds(drawn, from);
    const exact = from.map((source) => bruteForce(oneCampaign(drawn, from, source)));
    for (let v = 0; v < 10; v += 1) {
      const all = frequency(campaigns, v);
      const sum = exact.reduce((total, values, i) => total + (i + 0.5) * (values[v] ?? 0), 0);
      expect(all.lower).toBeLessThanOrEqual(sum + 1e-12);
      expect(all.upper).toBeGreaterThanOrEqual(sum - 1e-12);
      expect(exploitability(campaigns, v).upper).toBeGreaterThanOrEqual(
        Math.max(0, ...exact.map((values) => values[v] ?? 0)) - 1e-12,
      );
    }
  }
});

test('without one source neither view rises, nor any probability', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const drawn = randomGraph(drawFrom(seed), { nodes: 10 });
    const from = Array.from({ length: 10 }, (_, v) => v)
      .filter((v) => drawn.gate[v] === LEAF)
      .slice(0, 3)
      .map((node) => ({ node, perYear: 1 }));
    const [gone, ...others] = from;
    if (gone === undefined) continue;
    const probability = drawn.probability.slice();
    probability[gone.node] = 0;
    const without = withProbability(drawn, probability);
    const [before, after] = [campaignBounds(drawn, from), campaignBounds(without, others)];
    const [exactBefore, exactAfter] = [bruteForce(drawn), bruteForce(without)];
    for (let v = 0; v < 10; v += 1) {
      expect(frequency(after, v).upper).toBeLessThanOrEqual(frequency(before, v).upper);
      expect(exploitability(after, v).upper).toBeLessThanOrEqual(exploitability(before, v).upper);
      expect(exactAfter[v]).toBeLessThanOrEqual((exactBefore[v] ?? 0) + 1e-12);
    }
  }
});
