import { z } from 'zod';

const secondsIn: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: 86_400,
  week: 604_800,
  month: 2_629_800,
  year: 31_557_600,
};

/** A length of time in words: a number and a unit (`30 seconds`, `1.5 hours`, `2 weeks`), or `at once`, `never`. */
export const Duration = z
  .string()
  .regex(
    /^(?:at once|never|unknown|\d{1,6}(?:\.\d{1,3})? ?(?:second|minute|hour|day|week|month|year)s?)$/u,
    'must be a number and a unit, such as "30 seconds", "4 hours" or "2 weeks"; or "at once", "never", "unknown"',
  );
export type Duration = z.infer<typeof Duration>;

/** Seconds of a duration; never is infinite, unknown is null. */
export function secondsOf(duration: Duration | undefined): number | null {
  if (duration === undefined || duration === 'unknown') return null;
  if (duration === 'at once') return 0;
  if (duration === 'never') return Number.POSITIVE_INFINITY;
  const [, count, unit] = /^([\d.]+) ?([a-z]+?)s?$/u.exec(duration) ?? [];
  const seconds = secondsIn[unit ?? ''];
  return count === undefined || seconds === undefined ? null : Number(count) * seconds;
}
