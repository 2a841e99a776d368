import { expect, test } from 'vitest';
import { tinyScales } from '../engine/explain/tiny.fixture.ts';
import { deliveredBenefit } from './benefit-register.ts';

test('a high benefit that is eroded with medium likelihood leaves one level', () => {
  expect(deliveredBenefit(4, 3, tinyScales.riskMatrix)).toBe(1);
});

test('likelier erosion never leaves more, and nothing is below nothing', () => {
  for (let strength = 1; strength <= 5; strength += 1) {
    const left = [0, 1, 2, 3, 4, 5].map((erosion) => deliveredBenefit(strength, erosion, tinyScales.riskMatrix));
    expect(left).toEqual(left.toSorted((a, b) => b - a));
    expect(Math.min(...left)).toBeGreaterThanOrEqual(0);
    expect(left[0]).toBe(strength);
  }
});
