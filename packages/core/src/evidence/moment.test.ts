import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Moment, momentOf, timeOf } from './moment.ts';

test('moments are the same as the calendar of the machine has them, and back', () => {
  const time = fc.integer({ min: -62_000_000_000, max: 250_000_000_000 });
  fc.assert(
    fc.property(time, (seconds) => {
      const text = new Date(seconds * 1_000).toISOString();
      expect(timeOf(text)).toBe(seconds * 1_000);
      expect(momentOf(seconds * 1_000)).toBe(text.replace('.000Z', 'Z'));
    }),
    { seed: 4, numRuns: 2_000 },
  );
});

test('a date is its first moment in universal time, and a zone is taken off', () => {
  expect(timeOf('2026-11-20')).toBe(Date.UTC(2026, 10, 20));
  expect(timeOf('2026-11-20T11:30+01:30')).toBe(Date.UTC(2026, 10, 20, 10));
  expect(timeOf('2026-11-20T05:00-05:00')).toBe(Date.UTC(2026, 10, 20, 10));
  expect(timeOf('2026-11-20T10:00:01.5Z')).toBe(Date.UTC(2026, 10, 20, 10, 0, 1, 500));
});

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-11-20T24:00Z', '2026-11-20T10:60Z'])(
  '%s does not exist',
  (text) => {
    expect(timeOf(text)).toBeUndefined();
    expect(Moment.safeParse(text).success).toBe(false);
  },
);

test.each(['', 'today', '20.11.2026', '2026-11-20T10:00', '2026-11-20 10:00Z', '2026-11-20T10Z'])(
  '"%s" is no moment',
  (text) => {
    expect(timeOf(text)).toBeUndefined();
    expect(Moment.safeParse(text).success).toBe(false);
  },
);

test('the 29th of February is there in leap years only', () => {
  expect(timeOf('2028-02-29')).toBe(Date.UTC(2028, 1, 29));
  expect(timeOf('2000-02-29')).toBe(Date.UTC(2000, 1, 29));
  expect(timeOf('2100-02-29')).toBeUndefined();
});
