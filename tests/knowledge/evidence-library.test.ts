import { expect, test } from 'vitest';
import { amountOf } from '../../packages/core/src/benefit/quantified/amount.ts';
import { meanValues } from '../../packages/core/src/benefit/quantified/draw-values.ts';
import { suppliedBy } from '../../packages/core/src/benefit/quantified/supplied.ts';
import { type Distribution, meanOf } from '../../packages/core/src/quantity/distribution.ts';
import { readLibrary } from '../../packages/core/src/quantity/library/read-library.ts';
import { Quantities } from '../../packages/core/src/scenario/quantities.ts';
import { readLibraryFiles } from '../../scripts/read-knowledge-files.ts';
import { predictedNinety } from './predicted-interval.fixture.ts';

const { entries, findings } = readLibrary(readLibraryFiles().files);
const byId = new Map(entries.map((entry) => [entry.id, entry]));

function quantity(id: string) {
  const entry = byId.get(id);
  if (entry === undefined) throw new Error(`The library has no "${id}".`);
  return entry.quantity.is;
}
const mean = (id: string): number => meanOf(quantity(id));

test('the evidence library has no fault', () => {
  expect(findings).toEqual([]);
  expect(entries.length).toBeGreaterThan(30);
});

/** What one control asks for in a year, from numbers of the library, as a scenario would name them. */
function demandOf(control: Readonly<Record<string, unknown>>): { readonly hours: number; readonly delay: number } {
  const campaigns = { is: exact(1), grade: 'D', source: 'a test' };
  const quantities = Quantities.parse({
    years: 1,
    patients: 1,
    campaigns,
    controls: [{ control: 'login', ...control }],
  });
  const supplied = suppliedBy(quantities);
  const values = meanValues(supplied.parameters);
  const [own] = supplied.controls;
  if (own === undefined) throw new Error('There is one control.');
  return { hours: amountOf(own.staffHours, values), delay: amountOf(own.delay, values) };
}

const exact = (value: number): Distribution => ({ shape: 'exact', value });
const told = (is: Distribution) => ({ is, grade: 'C', source: 'the library' });

test('the published hours and money of single sign-on follow from the entries within one in a hundred', () => {
  const hospitals = mean('sign-on-all-hours') / mean('sign-on-hospitals');
  expect(Math.abs(hospitals / 2584 - 1)).toBeLessThan(0.01);
  expect(Math.abs((hospitals * mean('sign-on-hour-cost')) / 168_474 - 1)).toBeLessThan(0.01);
  // 456,000 reconnects a hospital and year are themselves derived from the hours: this proves the formula only.
  const { hours } = demandOf({
    'staff-time': { times: told(exact(456_000)), seconds: told(quantity('reconnect-saved')) },
  });
  expect(Math.abs(hours / 2584 - 1)).toBeLessThan(0.01);
});

test('ten seconds more in each of 300 thrombolyses cost 90 healthy days, a quarter of a QALY', () => {
  const aMinute = exact(mean('thrombolysis-minute') / 365.25);
  const { delay } = demandOf({
    delay: {
      cases: told(exact(300)),
      critical: told(exact(1)),
      minutes: told(exact(10 / 60)),
      'qaly-per-minute': told(aMinute),
    },
  });
  expect(delay * 365.25).toBeCloseTo(90, 9);
  expect(delay).toBeCloseTo(0.25, 2);
});

test('the prediction from all studies of deaths after attacks holds those that found a rise and the one that did not', () => {
  const studies = entries.filter(({ topic }) => topic === 'mortality-after-attack');
  const { low, high } = predictedNinety(studies.map(({ quantity: { is } }) => is));
  for (const {
    quantity: { is },
  } of studies) {
    expect(meanOf(is)).toBeGreaterThanOrEqual(low);
    expect(meanOf(is)).toBeLessThanOrEqual(high);
  }
  expect(mean('wannacry-mortality')).toBe(0);
  expect(mean('ransomware-mortality')).toBeGreaterThan(0.2);
});

test('a prediction from the studies that found a rise alone would miss the one that found none', () => {
  const positive = ['ransomware-mortality', 'severe-ransomware-mortality'].map(quantity);
  expect(predictedNinety(positive).low).toBeGreaterThan(mean('wannacry-mortality'));
});
