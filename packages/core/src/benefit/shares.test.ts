import { expect, test } from 'vitest';
import { dominantMaker, sharesOf } from './shares.ts';

test('the shares of a level always add up to it', () => {
  for (let bare = 0; bare <= 5; bare += 1) {
    for (let unattacked = 0; unattacked <= 5; unattacked += 1) {
      for (let level = unattacked; level <= 5; level += 1) {
        const { attack, security, failure } = sharesOf({ bare, unprotected: 5, level, unattacked });
        expect(attack + security + failure).toBe(level);
        expect(Math.min(attack, security, failure)).toBeGreaterThanOrEqual(0);
      }
    }
  }
});

test('where the option without attackers is as likely as no controls at all, it adds nothing, even if both are high', () => {
  expect(sharesOf({ bare: 4, unprotected: 5, level: 4, unattacked: 4 })).toEqual({
    attack: 0,
    security: 0,
    failure: 4,
  });
});

test('of equal shares an attack decides before security, and security before failures', () => {
  expect(dominantMaker({ attack: 2, security: 1, failure: 2 })).toBe('attack');
  expect(dominantMaker({ attack: 1, security: 2, failure: 2 })).toBe('security');
  expect(dominantMaker({ attack: 1, security: 1, failure: 2 })).toBe('failure');
});
