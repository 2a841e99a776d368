import { expect, test } from 'vitest';
import type { Distribution } from '../../quantity/distribution.ts';
import { checkHarmModel } from './check-harm-model.ts';
import type { HarmModel, Parameter } from './harm-model.ts';
import { parameter } from './published-cases.fixture.ts';

const sound: HarmModel = {
  parameters: [parameter('rate', 0.1, { unit: 'per-year' }), parameter('p2', 0.2)],
  ...{ years: 1, patients: 10, runsInYear: false },
  nodes: [{ id: 'attack', gate: 'leaf', base: 1, inputs: [] }],
  sources: [{ node: 'attack', label: 'Attack', perYear: 'rate' }],
  hazards: [{ id: 'harm', label: 'Harm', node: 'attack', exposed: 1, p2: { serious: 'p2' } }],
  weights: { negligible: 0, minor: 0, serious: 1, critical: 1, catastrophic: 1 },
  benefits: [{ id: 'gain', what: 'Gain', perPatientYear: 1, losses: [{ node: 'attack', hours: 1, fallback: 0 }] }],
  ...{ demands: [], losses: [], money: null },
};

function codesOf(change: Partial<HarmModel>): readonly string[] {
  const option = { model: { ...sound, ...change }, controls: [], candidates: [] };
  return checkHarmModel(option, 'quantities').map(({ code }) => code);
}

function withP2(is: Distribution, unit: Parameter['unit'] = 'probability'): readonly string[] {
  return codesOf({ parameters: [parameter('rate', 0.1, { unit: 'per-year' }), parameter('p2', is, { unit })] });
}

test('a sound model has no findings', () => {
  expect(codesOf({})).toEqual([]);
});

test('a probability that can leave 0 to 1 is refused', () => {
  expect(withP2({ shape: 'exact', value: 1.2 })).toContain('probability-outside');
  expect(withP2({ shape: 'uniform', low: -0.1, high: 0.5 })).toContain('probability-outside');
  expect(withP2({ shape: 'log-normal', median: 0.1, p95: 0.3 })).toContain('probability-outside');
});

test('intervals upside down, numbers that are none, and rates below zero are refused', () => {
  expect(withP2({ shape: 'uniform', low: 0.5, high: 0.1 })).toEqual(['quantity-meaningless']);
  expect(withP2({ shape: 'exact', value: Number.NaN })).toEqual(['quantity-meaningless']);
  expect(codesOf({ parameters: [parameter('rate', -1, { unit: 'per-year' }), parameter('p2', 0.2)] })).toEqual([
    'quantity-negative',
  ]);
});

test('probabilities of harm that together exceed one do not normalise', () => {
  const p2 = { minor: 0.6, serious: 0.6 };
  expect(codesOf({ hazards: [{ id: 'harm', label: 'Harm', node: 'attack', exposed: 1, p2 }] })).toEqual([
    'p2-above-one',
  ]);
});

test('a benefit that needs nothing, an unknown number and an unknown event are told all at once', () => {
  const codes = codesOf({
    benefits: [{ id: 'gain', what: 'Gain', perPatientYear: 'nowhere', losses: [] }],
    hazards: [{ id: 'harm', label: 'Harm', node: 'gone', exposed: 1, p2: {} }],
    years: 0,
    patients: Number.NaN,
  });
  expect([...codes].sort()).toEqual([
    'benefit-needs-nothing',
    'horizon-not-positive',
    'no-patients',
    'unknown-event',
    'unknown-quantity',
  ]);
});
