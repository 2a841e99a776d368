import { expect, test } from 'vitest';
import { Duration, secondsOf } from './duration.ts';

test('lengths of time are compared in seconds', () => {
  expect(['30 seconds', '1 minute', '1.5 hours', '2 days', '1 week', 'at once'].map((text) => secondsOf(text))).toEqual(
    [30, 60, 5_400, 172_800, 604_800, 0],
  );
  expect(secondsOf('never')).toBe(Number.POSITIVE_INFINITY);
  expect([secondsOf('unknown'), secondsOf(undefined)]).toEqual([null, null]);
});

test('anything but a number with a unit is refused', () => {
  for (const text of ['soon', '5', '-1 hours', '1e9 years', '1 fortnight', '', '1 hour 5 minutes']) {
    expect(Duration.safeParse(text).success, text).toBe(false);
  }
});
