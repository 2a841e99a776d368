import { expect, test } from 'vitest';
import { healthyDaysLost, staffHours } from '../../packages/core/src/benefit/care-time.ts';
import { meanOf } from '../../packages/core/src/quantity/distribution.ts';
import { predictedNinety } from '../../packages/core/src/quantity/library/predicted-interval.ts';
import { readLibrary } from '../../packages/core/src/quantity/library/read-library.ts';
import { readLibraryFiles } from '../../scripts/read-knowledge-files.ts';

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

test('the published hours and money of single sign-on follow from the entries within one in a hundred', () => {
  const hospitals = mean('sign-on-all-hours') / mean('sign-on-hospitals');
  expect(Math.abs(hospitals / 2584 - 1)).toBeLessThan(0.01);
  expect(Math.abs((hospitals * mean('sign-on-hour-cost')) / 168_474 - 1)).toBeLessThan(0.01);
  const hours = staffHours({ acts: 456_000, seconds: mean('reconnect-saved') });
  expect(Math.abs(hours / 2584 - 1)).toBeLessThan(0.01);
});

test('ten seconds more in each of 300 thrombolyses cost 90 healthy days a year', () => {
  const healthyDaysAMinute = mean('thrombolysis-minute');
  expect(healthyDaysLost({ casesAYear: 300, onCriticalPath: 1, seconds: 10, healthyDaysAMinute })).toBeCloseTo(90, 9);
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
