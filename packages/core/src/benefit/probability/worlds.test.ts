import { expect, test } from 'vitest';
import { drawFrom } from '../../engine/plain/random-knowledge.fixture.ts';
import { bruteForce } from './brute-force.fixture.ts';
import { drawKey, drawWord } from './draw-words.ts';
import { type EventGraph, withProbability } from './event-graph.ts';
import { randomGraph, sideBySide } from './random-graphs.fixture.ts';
import { wilsonInterval } from './wilson-interval.ts';
import { addCounts, countWorlds, estimateOf, worldsNeeded } from './worlds.ts';

test('95 % intervals cover the exact value of 94 to 96 in 100 uncertain nodes', () => {
  const graphs = Array.from({ length: 900 }, (_, i) => randomGraph(drawFrom(i + 1), { nodes: 9 }));
  const exact = graphs.map(bruteForce);
  let covered = 0;
  let uncertain = 0;
  const together = sideBySide(graphs);
  const counts = countWorlds(together, { seed: 7, blocks: 8 });
  let first = 0;
  for (const values of exact) {
    for (const [v, p] of values.entries()) {
      if (p < 1e-12 || p > 1 - 1e-12) continue;
      uncertain += 1;
      const { low, high } = estimateOf(counts, together.numberOf[first + v] ?? -1);
      if (low <= p && p <= high) covered += 1;
    }
    first += values.length;
  }
  expect(uncertain).toBeGreaterThan(5000);
  expect(covered / uncertain).toBeGreaterThan(0.94);
  expect(covered / uncertain).toBeLessThan(0.96);
});

test('counts are the same in parts, in any order, and differ between seeds', () => {
  const graph = randomGraph(drawFrom(5), { nodes: 40, most: 0.6 });
  const whole = countWorlds(graph, { seed: 3, blocks: 6 });
  const parts = [4, 0, 2].map((firstBlock) => countWorlds(graph, { seed: 3, blocks: 2, firstBlock }));
  expect(addCounts(parts)).toEqual(whole);
  expect(countWorlds(graph, { seed: 4, blocks: 6 })).not.toEqual(whole);
});

test('draws of a node follow from its key, whatever else is in the graph', () => {
  const graph = randomGraph(drawFrom(6), { nodes: 12, most: 0.8 });
  const other = randomGraph(drawFrom(7), { nodes: 5 });
  const together = sideBySide([graph, other]);
  const alone = countWorlds(keyedByNumber(graph), { seed: 1, blocks: 2 });
  const joint = countWorlds(together, { seed: 1, blocks: 2 });
  for (let v = 0; v < graph.count; v += 1) expect(joint.happened[together.numberOf[v] ?? -1]).toBe(alone.happened[v]);
});

/** The graph with its numbers as keys, as they are side by side with others. */
function keyedByNumber(graph: EventGraph): EventGraph {
  return { ...graph, key: Float64Array.from(graph.key, (_, v) => v) };
}

test('a thinned base event leaves a part of the same worlds', () => {
  const key = drawKey(11, 123456789012);
  for (let word = 0; word < 2000; word += 1) {
    const all = drawWord(key, word, 0.37);
    expect(drawWord(key, word, 0.37 * 0.6) & ~all).toBe(0);
  }
});

test('with a control no node happens in a world in which it did not happen without', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const draw = drawFrom(seed);
    const graph = randomGraph(draw, { nodes: 25, most: 0.8 });
    const thinned = graph.probability.slice();
    for (let i = 0; i < 5; i += 1) {
      const v = draw.upTo(24);
      thinned[v] = (thinned[v] ?? 0) * 0.5;
    }
    const before = countWorlds(graph, { seed, blocks: 1 });
    const after = countWorlds(withProbability(graph, thinned), { seed, blocks: 1 });
    for (const [v, happened] of after.happened.entries()) expect(happened).toBeLessThanOrEqual(before.happened[v] ?? 0);
  }
});

test('every bit of a draw has the probability asked for, also where that is small', () => {
  for (const p of [0.5, 0.3, 1 / 3, 0.01, 1 - 2 ** -10]) {
    const words = 20_000;
    const perBit = new Array(32).fill(0);
    const key = drawKey(99, Math.round(p * 1e9));
    for (let word = 0; word < words; word += 1) {
      const bits = drawWord(key, word, p);
      for (let bit = 0; bit < 32; bit += 1) perBit[bit] += (bits >>> bit) & 1;
    }
    const spread = Math.sqrt((p * (1 - p)) / words);
    for (const count of perBit) expect(Math.abs(count / words - p)).toBeLessThan(5 * spread);
  }
  expect(drawWord(drawKey(1, 1), 0, 0)).toBe(0);
  expect(drawWord(drawKey(1, 1), 0, 1)).toBe(-1);
});

test('draws of different nodes, words and seeds do not go together', () => {
  const agreement = (a: (word: number) => number, b: (word: number) => number): number => {
    let same = 0;
    for (let word = 0; word < 5000; word += 1) {
      for (let bits = ~(a(word) ^ b(word)); bits !== 0; bits &= bits - 1) same += 1;
    }
    return same / 160_000;
  };
  const node = (seed: number, key: number, shift = 0) => {
    const drawn = drawKey(seed, key);
    return (word: number): number => drawWord(drawn, word + shift, 0.5);
  };
  for (let key = 0; key < 30; key += 1) {
    for (const other of [node(1, key + 1), node(2, key), node(1, key + 2 ** 32), node(1, key, 1)]) {
      expect(Math.abs(agreement(node(1, key), other) - 0.5)).toBeLessThan((5 * 0.5) / Math.sqrt(160_000));
    }
  }
});

test('the draws of a seed are these, on every machine', () => {
  expect([0, 1, 2].map((word) => drawWord(drawKey(42, 2 ** 40 + 7), word, 0.3))).toMatchInlineSnapshot(`
    [
      127568000,
      34242576,
      -1945545150,
    ]
  `);
});

test('a share seen never or always has an interval that starts or ends there', () => {
  expect(wilsonInterval(0, 100).low).toBe(0);
  expect(wilsonInterval(1, 100).high).toBe(1);
  expect(wilsonInterval(0.1, 100)).toEqual({
    mean: 0.1,
    low: expect.closeTo(0.0552, 4),
    high: expect.closeTo(0.1744, 4),
  });
});

test.each([
  [0.1, 3457],
  [0.01, 38_031],
  [0.001, 383_776],
])('a probability of %s within a tenth of itself takes about %i worlds', (p, worlds) => {
  expect(Math.abs(worldsNeeded(p, 0.1) - worlds)).toBeLessThanOrEqual(worlds / 1000);
});
