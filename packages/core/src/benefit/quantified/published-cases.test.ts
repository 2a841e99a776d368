import { expect, test } from 'vitest';
import type { Values } from './amount.ts';
import { checkHarmModel } from './check-harm-model.ts';
import { classQuantified, type QuantifiedRules } from './class-control.ts';
import { drawValues, meanValues } from './draw-values.ts';
import { HarmEvaluator } from './evaluate-harm-model.ts';
import { OptionOutcomes, type QuantifiedOption, switches } from './option-outcomes.ts';
import { preferenceAmong } from './preference.ts';
import { type AbbottFacts, abbott, fixedAddressMonitor, remoteController, triage } from './published-cases.fixture.ts';

const noLimits = { tolerable: {}, exploited: [], privacyPerYear: null };
const health: QuantifiedRules = { objective: 'health', minimumGrade: 'D', limits: noLimits, near: 0.005 };

const contestants = (options: readonly QuantifiedOption[]) =>
  options.map((option) => {
    const evaluator = new HarmEvaluator(option.model);
    const outcome = (values: Values) => evaluator.evaluate(new Map([...values, ...switches(option)]));
    return { id: option.id, label: option.label, outcome };
  });

function preference(
  options: readonly QuantifiedOption[],
  objective: 'health' | 'net-benefit' = 'health',
  change: Readonly<Record<string, number>> = {},
) {
  const { parameters } = options[0]?.model ?? { parameters: [] };
  const values = new Map([...meanValues(parameters), ...Object.entries(change)]);
  return preferenceAmong(contestants(options), { objective, values, parameters });
}

function breakEven(facts: AbbottFacts): number {
  const [leave, update] = abbott(facts);
  if (leave === undefined || update === undefined) throw new Error('two options');
  const found = preference([leave, update]).flips.filter(({ parameter }) => parameter.id === 'attacks a patient-year');
  expect(found).toHaveLength(1);
  return found[0]?.value ?? Number.NaN;
}

function classOf(option: QuantifiedOption, rules: QuantifiedRules = health) {
  const [control] = option.controls;
  if (control === undefined) throw new Error('a control');
  const draws = drawValues(option.model.parameters, { seed: 1, draws: 200 });
  return classQuantified(
    new OptionOutcomes(option, { draws, mean: meanValues(option.model.parameters) }),
    control,
    rules,
  );
}

test('no model of a published case has a fault', () => {
  const all = [
    ...abbott({ years: 7 }),
    triage('naive'),
    triage('proximity'),
    ...remoteController(),
    ...fixedAddressMonitor(),
  ];
  for (const option of all) expect(checkHarmModel(option, option.id)).toEqual([]);
});

test('updating all pacemakers of 2017 is expected to reload 749, to lose the settings of 107 and all function of 14', () => {
  const years = 7;
  const update = abbott({ years })[1];
  const model = update?.model;
  if (update === undefined || model === undefined) throw new Error('an option');
  const { hazards } = new HarmEvaluator(model).evaluate(
    new Map([...meanValues(model.parameters), ...switches(update)]),
  );
  const expected = (id: string, k: number) =>
    (hazards.find((hazard) => hazard.id === id)?.harms[k]?.upper ?? 0) * years;
  expect(Math.round(expected('reload', 0))).toBe(749);
  expect(Math.round(expected('settings', 3))).toBe(107);
  expect(Math.round(expected('loss', 4))).toBe(14);
});

test.each([
  [{ years: 5 }, 6.0e-6, 2.8],
  [{ years: 7 }, 4.3e-6, 2.0],
  [{ years: 10 }, 3.0e-6, 1.4],
  [{ years: 5, settings: 0.1 }, 1.06e-5, 4.9],
  [{ years: 10, settings: 0.1 }, 5.3e-6, 2.5],
])('the update of the pacemakers pays from a printed attack rate on: %j', (facts, rate, attacks) => {
  const found = breakEven(facts);
  expect(found).toBeCloseTo(rate, 7);
  expect(found * 465_000).toBeCloseTo(attacks, 1);
});

test('dependence on pacing raises the attack rate from which the update pays, temporary pacing at hand lowers it again', () => {
  const plain = breakEven({ years: 7 });
  const dependent = breakEven({ years: 7, dependence: 5 });
  const helped = breakEven({ years: 7, dependence: 5, temporaryPacing: 0.3 });
  expect(dependent / plain).toBeCloseTo(5, 6);
  expect(helped / plain).toBeCloseTo(1.5, 6);
});

test('over the plausible attack rates the update is offered and individualised, and explanting is never preferred', () => {
  const options = abbott({ years: 7 });
  const found = preference(options);
  expect(found.kind).toBe('individualise');
  expect(['leave', 'update']).toContain(found.best);
  const plausible = found.flips.filter(({ isPlausible }) => isPlausible);
  expect(plausible.map(({ against }) => against)).not.toContain('explant');
  expect(plausible.some(({ parameter }) => parameter.id === 'attacks a patient-year')).toBe(true);
});

test('a naive second login at triage is harmful when the published association is taken as causal', () => {
  const verdict = classOf(triage('naive'));
  expect(verdict.class).toBe('harmful');
  expect(verdict.healthGain).toBeLessThan(0);
});

test('the same is unknown when associations are too weak to count, and proximity sign-on is recommended', () => {
  expect(classOf(triage('naive'), { ...health, minimumGrade: 'B' }).class).toBe('unknown');
  const proximity = classOf(triage('proximity'), { ...health, minimumGrade: 'B' });
  expect(proximity.class).toBe('recommended');
  expect(proximity.likelyGain).toBeGreaterThan(0.95);
});

test('a remote for pumps is given up once the pump does the same as well', () => {
  expect(preference(remoteController(), 'health', { 'done as well without': 0 }).best).toBe('keep');
  expect(preference(remoteController(), 'health', { 'done as well without': 1 }).best).toBe('give up');
  const flips = preference(remoteController()).flips.filter(({ parameter }) => parameter.id === 'done as well without');
  expect(flips).toHaveLength(1);
});

test('a monitor that obeys a fixed address abroad is unplugged, and replaced where it must be watched from afar', () => {
  expect(preference(fixedAddressMonitor(), 'net-benefit', { 'remote monitoring': 0 }).best).toBe('bedside only');
  expect(preference(fixedAddressMonitor(), 'net-benefit', { 'remote monitoring': 0.002 }).best).toBe('replaced');
});
