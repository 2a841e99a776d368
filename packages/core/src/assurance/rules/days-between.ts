import { timeOf } from '../../evidence/moment.ts';

/** How many days lie between two days such as 2026-11-26; negative where the second comes first. */
export function daysBetween(first: string, second: string): number {
  return Math.round(((timeOf(second) ?? Number.NaN) - (timeOf(first) ?? Number.NaN)) / 86_400_000);
}
