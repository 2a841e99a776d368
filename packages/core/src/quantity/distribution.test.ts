import { expect, test } from 'vitest';
import { betaQuantile, betaUpTo, logGamma } from './beta.ts';
import { type Distribution, faultOf, meanOf, ninetyOf, quantileOf, supportOf } from './distribution.ts';
import { normalQuantile } from './normal-quantile.ts';

const shapes: readonly Distribution[] = [
  { shape: 'exact', value: 3 },
  { shape: 'uniform', low: -1, high: 5 },
  { shape: 'pert', low: 0, likely: 1, high: 10 },
  { shape: 'logit-pert', low: 1e-6, likely: 1e-4, high: 0.01 },
  { shape: 'log-normal', median: 0.3, p95: 4 },
  { shape: 'counted', events: 3, trials: 1000 },
];

test('normal quantiles are those of published tables', () => {
  expect(normalQuantile(0.5)).toBeCloseTo(0, 14);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
  expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 12);
  expect(normalQuantile(1e-9)).toBeCloseTo(-5.997807015007687, 9);
});

test('the beta function agrees with closed forms', () => {
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 11);
  for (const x of [0.01, 0.2, 0.5, 0.9]) {
    expect(betaUpTo({ a: 1, b: 1 }, x)).toBeCloseTo(x, 13);
    expect(betaUpTo({ a: 3, b: 1 }, x)).toBeCloseTo(x ** 3, 13);
    expect(betaUpTo({ a: 2, b: 3 }, x)).toBeCloseTo(x ** 2 * (6 - 8 * x + 3 * x ** 2), 13);
    expect(betaUpTo({ a: 0.5, b: 0.5 }, x)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 12);
  }
  expect(betaUpTo({ a: 2.5, b: 7 }, betaQuantile({ a: 2.5, b: 7 }, 0.3))).toBeCloseTo(0.3, 12);
});

test.each(shapes)('the mean of $shape is that of its quantiles, and they rise within its support', (d) => {
  const points = 20_000;
  const values = Array.from({ length: points }, (_, i) => quantileOf(d, (i + 0.5) / points));
  const { low, high } = supportOf(d);
  expect(values.every((value, i) => value >= (values[i - 1] ?? low) && value <= high)).toBe(true);
  expect(values.reduce((sum, value) => sum + value, 0) / points / meanOf(d)).toBeCloseTo(1, 2);
});

test('of a log-normal, half stay below its median and 95 in 100 below its p95', () => {
  const d: Distribution = { shape: 'log-normal', median: 2, p95: 9 };
  expect(quantileOf(d, 0.5)).toBeCloseTo(2, 12);
  expect(ninetyOf(d).high).toBeCloseTo(9, 10);
});

test('a distribution that makes no sense has a fault with a remedy', () => {
  expect(faultOf({ shape: 'uniform', low: 2, high: 1 })).toContain('swap the ends');
  expect(faultOf({ shape: 'pert', low: 0, likely: 9, high: 3 })).toContain('put them in order');
  expect(faultOf({ shape: 'logit-pert', low: 0, likely: 0.1, high: 0.3 })).toContain('log odds');
  expect(faultOf({ shape: 'log-normal', median: -1, p95: 3 })).toContain('put them in order');
  expect(faultOf({ shape: 'counted', events: 5, trials: 3 })).toContain('check the counts');
  expect(faultOf({ shape: 'exact', value: Number.NaN })).toContain('finite');
  for (const d of shapes) expect(faultOf(d)).toBeNull();
});
