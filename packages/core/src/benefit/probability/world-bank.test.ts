import { expect, test } from 'vitest';
import { drawFrom } from '../../engine/plain/random-knowledge.fixture.ts';
import { type EventGraph, withProbability } from './event-graph.ts';
import { eventModel } from './event-model.ts';
import { randomGraph } from './random-graphs.fixture.ts';
import { WorldBank } from './world-bank.ts';

function everyWorld(bank: WorldBank, graph: EventGraph): boolean[] {
  return Array.from({ length: graph.count * bank.worlds }, (_, i) =>
    bank.happens(i % graph.count, Math.floor(i / graph.count)),
  );
}

test('after a change the bank holds the very worlds that a new bank holds', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const draw = drawFrom(seed);
    const graph = randomGraph(draw, { nodes: 20, most: 0.7 });
    const bank = new WorldBank(graph, { seed, blocks: 2 });
    const probability = graph.probability.slice();
    for (let step = 0; step < 4; step += 1) {
      const node = draw.upTo(19);
      const p = draw.upTo(100) / 100;
      probability[node] = p;
      bank.change([{ node, probability: p }]);
    }
    const fresh = new WorldBank(withProbability(graph, probability), { seed, blocks: 2 });
    const nodes = Array.from({ length: 20 }, (_, v) => v);
    expect(bank.posterior(nodes)).toEqual(fresh.posterior(nodes));
    expect(everyWorld(bank, graph)).toEqual(everyWorld(fresh, graph));
  }
});

const alarm = eventModel([
  { id: 'break-in', gate: 'leaf', probability: 0.1, inputs: [] },
  { id: 'worm', gate: 'leaf', probability: 0.2, inputs: [] },
  { id: 'taken-over', gate: 'any', probability: 0.8, inputs: ['break-in', 'worm'] },
  { id: 'stopped', gate: 'any', probability: 0.5, inputs: ['taken-over'] },
]);
const number = (id: string): number => alarm.numberOf.get(id) ?? -1;

test('evidence gives the posterior of Bayes, for causes and for what follows', () => {
  const bank = new WorldBank(alarm.graph, { seed: 2, blocks: 128 });
  bank.observe({ node: number('taken-over'), whenTrue: 0.9, whenFalse: 0.05 });
  const prior = 0.8 * (1 - 0.9 * 0.8);
  const posterior = (prior * 0.9) / (prior * 0.9 + (1 - prior) * 0.05);
  const [taken, stopped, breakIn] = bank.posterior(['taken-over', 'stopped', 'break-in'].map(number));
  expect(taken?.mean).toBeCloseTo(posterior, 2);
  expect(stopped?.mean).toBeCloseTo(posterior / 2, 2);
  expect(breakIn?.mean).toBeCloseTo((0.1 * (0.8 * 0.9 + 0.2 * 0.05)) / (prior * 0.9 + (1 - prior) * 0.05), 2);
  expect(bank.effectiveWorlds()).toBeLessThan(bank.worlds);
});

test('evidence counts once again after a change, and forgotten evidence not at all', () => {
  const evidence = { node: number('stopped'), whenTrue: 1, whenFalse: 0.5 };
  const changed = new WorldBank(alarm.graph, { seed: 2, blocks: 16 });
  changed.observe(evidence);
  changed.change([{ node: number('worm'), probability: 0.6 }]);
  const fresh = new WorldBank(alarm.graph, { seed: 2, blocks: 16 });
  fresh.change([{ node: number('worm'), probability: 0.6 }]);
  const before = fresh.posterior([number('worm')]);
  fresh.observe(evidence);
  expect(changed.posterior([number('worm')])).toEqual(fresh.posterior([number('worm')]));
  fresh.forget();
  expect(fresh.posterior([number('worm')])).toEqual(before);
  expect(fresh.effectiveWorlds()).toBe(fresh.worlds);
});

test('evidence that no world explains leaves nothing known', () => {
  const bank = new WorldBank(alarm.graph, { seed: 2, blocks: 4 });
  bank.observe({ node: number('taken-over'), whenTrue: 0, whenFalse: 0 });
  expect(bank.effectiveWorlds()).toBe(0);
  expect(bank.posterior([number('stopped')])).toEqual([{ mean: Number.NaN, low: 0, high: 1 }]);
});
