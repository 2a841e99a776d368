import { z } from 'zod';

const written =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:Z|([+-])(\d{2}):(\d{2})))?$/u;

/** A moment: a date, or a date and a time with its zone (`2026-11-20T10:00Z`, `2026-11-20T11:00+01:00`). */
export const Moment = z
  .string()
  .regex(written, 'must be a date such as 2026-11-20, or a date and time with its zone such as 2026-11-20T10:00Z')
  .refine((moment) => timeOf(moment) !== undefined, 'must be a day and a time that exist');
export type Moment = z.infer<typeof Moment>;

/**
 * Milliseconds since 1970 of a moment; of a date alone, those of its first moment in universal time. Undefined for what
 * is no moment.
 */
export function timeOf(moment: string): number | undefined {
  const [, ...parts] = written.exec(moment) ?? [];
  const [year = -1, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(0, 6)
    .map((part) => Number(part ?? 0));
  const [, , , , , , fraction = '', sign = '+', zoneHour = '0', zoneMinute = '0'] = parts;
  const isDay = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  if (!isDay || hour > 23 || minute > 59 || second > 59) return undefined;
  if (Number(zoneHour) > 23 || Number(zoneMinute) > 59) return undefined;
  const zone = (sign === '-' ? -1 : 1) * (Number(zoneHour) * 60 + Number(zoneMinute));
  const minutes = (daysSince1970(year, month, day) * 24 + hour) * 60 + minute - zone;
  return (minutes * 60 + second) * 1_000 + Number(fraction.padEnd(3, '0'));
}

/** A moment in universal time, to the second. */
export function momentOf(time: number): string {
  const seconds = Math.floor(time / 1_000);
  const days = Math.floor(seconds / 86_400);
  let year = 1969 + Math.floor(days / 365.2425);
  while (daysSince1970(year + 1, 1, 1) <= days) year += 1;
  let month = 1;
  while (month < 12 && daysSince1970(year, month + 1, 1) <= days) month += 1;
  const day = days - daysSince1970(year, month, 1) + 1;
  const rest = seconds - days * 86_400;
  const clock = [Math.floor(rest / 3_600), Math.floor(rest / 60) % 60, rest % 60].map(twoDigits).join(':');
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}T${clock}Z`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function daysSince1970(year: number, month: number, day: number): number {
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 477;
  let days = (year - 1970) * 365 + leaps + day - 1;
  for (let earlier = 1; earlier < month; earlier += 1) days += daysIn(year, earlier);
  return days;
}
