import { expect, test } from 'vitest';
import { assessSystem } from '../assess-system.ts';
import { at } from '../at.ts';
import { tinyKnowledge, tinySystem } from '../explain/tiny.fixture.ts';
import { drawFrom } from '../plain/random-knowledge.fixture.ts';
import { burdenOf, compareBurdens, weightsOf } from './burden.ts';

const levels = [0, 1, 2, 3, 4];
const strategies = levels.flatMap((cost) =>
  [0, 2].map((performance) => ({ id: `c${cost}${performance}`, cost, performance })),
);
const knowledge = tinyKnowledge([{ id: 'enter', lacks: ['lock@a'], effects: ['open@a'] }], strategies);

function graphOf(population: number) {
  const system = tinySystem('x');
  const assets = system.assets.map((asset) => ({ ...asset, population }));
  return assessSystem(knowledge, { ...system, assets }, { mode: 'future' }).graph;
}

const graph = graphOf(0);
const named = (...ids: readonly string[]): readonly number[] =>
  ids.map((id) => strategies.findIndex((strategy) => strategy.id === id));

test('controls are counted at each level, for each asset that one stands for', () => {
  const { cost, performance, controls } = burdenOf(graph, named('c10', 'c12', 'c30'));
  expect({ cost, performance, controls }).toEqual({
    cost: [0, 2, 0, 1, 0],
    performance: [2, 0, 1, 0, 0],
    controls: 3,
  });
  expect(burdenOf(graphOf(2), named('c10'))).toMatchObject({ cost: [0, 100, 0, 0, 0], controls: 1 });
});

test('a control of a higher level outweighs lower ones, and the lowest level does not count', () => {
  const compare = (a: readonly string[], b: readonly string[]): number =>
    Math.sign(compareBurdens(burdenOf(graph, named(...a)), burdenOf(graph, named(...b))));
  expect(compare(['c10', 'c12', 'c00', 'c02'], ['c20'])).toBe(-1);
  expect(compare(['c10'], ['c10', 'c00'])).toBe(-1);
  expect(compare(['c12'], ['c10', 'c00'])).toBe(1);
  expect(compare(['c30', 'c12'], ['c32', 'c10'])).toBe(0);
});

test('sums of weights are ordered as burdens are', () => {
  const all = strategies.map((_, i) => i);
  const weights = weightsOf(graph, all);
  const draw = drawFrom(7);
  const seen = new Set<number>();
  for (let round = 0; round < 500; round += 1) {
    const [a, b] = [draw.some(all, 0.3), draw.some(all, 0.3)];
    const sum = (set: readonly number[]): bigint => set.reduce((total, c) => total + (weights.get(c) ?? 0n), 0n);
    const order = sum(a) < sum(b) ? -1 : sum(a) > sum(b) ? 1 : 0;
    expect(order).toBe(Math.sign(compareBurdens(burdenOf(graph, a), burdenOf(graph, b))));
    seen.add(order);
  }
  expect(seen.size).toBe(3);
  for (const control of all) expect(weights.get(at(all, control)) ?? 0n).toBeGreaterThan(0n);
});
