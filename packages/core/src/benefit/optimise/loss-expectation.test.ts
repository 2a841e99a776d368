import { expect, test } from 'vitest';
import { expectedLoss, pertMean } from './loss-expectation.ts';

test('the expectation of the published FAIR example is 220 times the sum of its two magnitudes', () => {
  expect(expectedLoss(220, [11e6 / 3, 3.5e6])).toBeCloseTo(1.5766667e9, -2);
});

test('the mean of a PERT distribution weighs its mode', () => {
  expect(pertMean({ low: 0, mode: 3, high: 6, weight: 4 })).toBe(3);
  expect(pertMean({ low: 1, mode: 2, high: 9, weight: 4 })).toBe(3);
});
