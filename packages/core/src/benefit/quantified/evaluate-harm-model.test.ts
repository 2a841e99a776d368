import { expect, test } from 'vitest';
import { drawKey, drawWord } from '../probability/draw-words.ts';
import { drawValues, meanValues } from './draw-values.ts';
import { HarmEvaluator } from './evaluate-harm-model.ts';
import { aboveTolerance, harmCurve } from './harm-curve.ts';
import type { HarmModel, ModelNode } from './harm-model.ts';
import { parameter } from './published-cases.fixture.ts';
import { simplifyNodes } from './simplify-nodes.ts';

const weights = { negligible: 0.0003, minor: 0.003, serious: 0.08, critical: 2, catastrophic: 12 };

function modelOf(nodes: readonly ModelNode[], change: Partial<HarmModel> = {}): HarmModel {
  return {
    ...{ parameters: [], years: 2, patients: 100, runsInYear: true, nodes },
    sources: [{ node: 'attacker', label: 'Attacker', perYear: 0.5 }],
    hazards: [{ id: 'harm', label: 'Harm', node: 'harm', exposed: 4, p2: { serious: 0.25 } }],
    ...{ weights, benefits: [], demands: [], losses: [], money: null, ...change },
  };
}

const attacker: ModelNode = { id: 'attacker', gate: 'leaf', base: 1, inputs: [] };

test('a year runs by itself and a campaign counts for what it adds to it', () => {
  const nodes: ModelNode[] = [
    attacker,
    { id: 'fault', gate: 'leaf', base: 0.1, inputs: [] },
    { id: 'break-in', gate: 'all', base: 0.4, inputs: ['attacker'] },
    { id: 'harm', gate: 'any', base: 1, inputs: ['fault', 'break-in'] },
  ];
  const [hazard] = new HarmEvaluator(modelOf(nodes)).evaluate(new Map()).hazards;
  const withCampaign = 0.1 + 0.4 - 0.1 * 0.4;
  expect(hazard?.perYear.upper).toBeCloseTo(0.1 + 0.5 * (withCampaign - 0.1), 9);
  // Two ways to one event: the lower bound counts the likelier alone.
  expect(hazard?.perYear.lower).toBeCloseTo(0.1 + 0.5 * (0.4 - 0.1), 9);
  expect(hazard?.exploitability.upper).toBeCloseTo(withCampaign - 0.1, 9);
  expect(hazard?.harms[2]?.upper).toBeCloseTo((hazard?.perYear.upper ?? 0) * 4 * 0.25, 12);
  expect(hazard?.qaly.upper).toBeCloseTo((hazard?.harms[2]?.upper ?? 0) * 0.08, 12);
  expect(hazard?.withinHorizon.upper).toBeCloseTo(1 - Math.exp(-2 * (hazard?.perYear.upper ?? 0)), 12);
});

test('what prevents in one group counts once, by the strongest, and groups multiply', () => {
  const prevented = [
    { group: 'a', by: 0.5 },
    { group: 'a', by: 0.2 },
    { group: 'b', by: 0.5 },
  ];
  const nodes: ModelNode[] = [attacker, { id: 'harm', gate: 'all', base: 0.8, prevented, inputs: ['attacker'] }];
  const [hazard] = new HarmEvaluator(modelOf(nodes, { runsInYear: false })).evaluate(new Map()).hazards;
  expect(hazard?.exploitability.upper).toBeCloseTo(0.8 * 0.5 * 0.5, 12);
});

test('health counts what is delivered less harm and delay, and money counts by what a QALY is worth', () => {
  const nodes: ModelNode[] = [attacker, { id: 'harm', gate: 'all', base: 0.5, inputs: ['attacker'] }];
  const outcome = new HarmEvaluator(
    modelOf(nodes, {
      runsInYear: false,
      benefits: [
        { id: 'gain', what: 'Gain', perPatientYear: 0.1, losses: [{ node: 'harm', hours: 876.6, fallback: 0.5 }] },
      ],
      demands: [{ control: 'login', delay: 0.3, dropOut: 0.1, staffHours: 10, cost: 500 }],
      losses: [{ kind: 'operation', label: 'Closed', node: 'harm', perEvent: 4_000 }],
      money: { staffHour: 50, perQaly: 10_000 },
    }),
  ).evaluate(new Map());
  expect(outcome.availability[0]?.upper).toBeCloseTo(1 - 0.25 * 0.1 * 0.5, 9);
  const delivered = 0.1 * 100 * (1 - 0.25 * 0.05) * 0.9;
  const harm = 0.25 * 4 * 0.25 * 0.08;
  expect(outcome.delivered.upper).toBeCloseTo(delivered, 9);
  expect(outcome.healthNet.upper).toBeCloseTo(delivered - harm - 0.3, 9);
  expect(outcome.netBenefit.upper).toBeCloseTo(delivered - harm - 0.3 - (500 + 500 + 1_000) / 10_000, 9);
});

test('one more control that only prevents never raises any harm, on seeded random models', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const key = drawKey(seed, 7);
    let word = 0;
    const next = (): number => {
      word += 1;
      return (drawWord(key, word, 0.5) >>> 0) / 2 ** 32;
    };
    const count = 4 + Math.floor(next() * 10);
    const nodes: ModelNode[] = [attacker];
    for (let i = 0; i < count; i += 1) {
      const inputs = nodes.filter(() => next() < 0.5).map(({ id }) => id);
      const later = next() < 0.3 ? [`n${Math.min(count - 1, i + 1)}`] : [];
      const all = [...new Set([...inputs, ...later, ...(inputs.length === 0 ? ['attacker'] : [])])];
      nodes.push({ id: `n${i}`, gate: next() < 0.5 ? 'any' : 'all', base: next(), inputs: all });
    }
    nodes.push({ id: 'harm', gate: 'any', base: 1, inputs: [`n${count - 1}`, `n${count - 2}`] });
    const held = 1 + Math.floor(next() * count);
    const guarded = nodes.map((node, place) =>
      place === held ? { ...node, prevented: [{ group: 'new', by: next() }] } : node,
    );
    for (const runsInYear of [true, false]) {
      const [before, after] = [nodes, guarded].map((list) =>
        new HarmEvaluator(modelOf(list, { runsInYear })).evaluate(new Map()),
      );
      const slack = 1e-9;
      expect((after?.harm.upper ?? 1) <= (before?.harm.upper ?? 0) * (1 + slack) + 1e-12, `seed ${seed}`).toBe(true);
    }
  }
});

test('leaving out what is impossible or another event by another name changes no number', () => {
  const nodes: ModelNode[] = [
    attacker,
    { id: 'never', gate: 'leaf', base: 0, inputs: [] },
    { id: 'blocked', gate: 'all', base: 1, inputs: ['attacker', 'never'] },
    { id: 'same', gate: 'any', base: 1, inputs: ['attacker', 'blocked'] },
    { id: 'circle', gate: 'any', base: 1, inputs: ['circle'] },
    { id: 'harm', gate: 'all', base: 0.3, inputs: ['same'] },
  ];
  const { nodes: kept, standsFor } = simplifyNodes(nodes, ['harm', 'blocked', 'circle']);
  expect(kept.map(({ id, inputs }) => [id, inputs])).toEqual([
    ['attacker', []],
    ['harm', ['attacker']],
  ]);
  expect(standsFor('blocked')).toBeNull();
  expect(standsFor('circle')).toBeNull();
  const [hazard] = new HarmEvaluator(modelOf(nodes, { runsInYear: false })).evaluate(new Map()).hazards;
  expect(hazard?.exploitability.upper).toBeCloseTo(0.3, 12);
});

test('the same seed gives the same draws, one in each slice, whatever other numbers there are', () => {
  const one = parameter('a', { shape: 'uniform', low: 0, high: 1 });
  const other = parameter('b', { shape: 'uniform', low: 0, high: 1 });
  const alone = drawValues([one], { seed: 3, draws: 50 }).map((values) => values.get('a') ?? -1);
  const both = drawValues([other, one], { seed: 3, draws: 50 }).map((values) => values.get('a') ?? -1);
  expect(both).toEqual(alone);
  expect(alone.toSorted((x, y) => x - y).every((value, i) => value > i / 50 && value < (i + 1) / 50)).toBe(true);
  expect(drawValues([one], { seed: 4, draws: 50 })[0]?.get('a')).not.toBe(alone[0]);
  expect(meanValues([one]).get('a')).toBe(0.5);
});

test('the curve of multi-patient harm follows the binomial distribution, and its tolerance line starts at one', () => {
  const curve = harmCurve([{ perYear: 2, exposed: 3, harmed: 0.5 }]);
  expect(curve.map(({ n }) => n)).toEqual([1, 2]);
  expect(curve[0]?.perYear).toBeCloseTo(2 * (7 / 8), 12);
  expect(curve[1]?.perYear).toBeCloseTo(2 * (4 / 8), 12);
  expect(aboveTolerance(curve, 1).map(({ n }) => n)).toEqual([2]);
  expect(aboveTolerance(curve, 0.5)).toEqual([]);
});
