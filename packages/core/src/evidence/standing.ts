import { secondsOf } from '../scenario/duration.ts';
import type { EvidenceFile } from './evidence-file.ts';
import { type Moment, timeOf } from './moment.ts';

/**
 * Whether a file counts at a moment: `current`; past its time (`expired`); overtaken by a newer file of its label
 * (`replaced`); or observed more than a day later than the moment (`not-yet`). A day is left for clocks and time zones.
 */
export type Standing = 'current' | 'expired' | 'replaced' | 'not-yet';

const day = 86_400_000;

/** Whole days from a moment to another, below zero where it lies later. */
export function daysBetween(moment: string, now: number): number {
  return Math.floor((now - known(moment)) / day);
}

/** The standing of each file at a moment, in milliseconds since 1970. */
export function standingsOf(files: readonly EvidenceFile[], now: number): readonly Standing[] {
  const isLater = (file: EvidenceFile): boolean => known(file.observed) > now + day;
  return files.map((file) => {
    if (isLater(file)) return 'not-yet';
    if (expiryOf(file) <= now) return 'expired';
    const newer = files.some(
      (other) => other.label === file.label && !isLater(other) && known(other.observed) > known(file.observed),
    );
    return file.expires === 'newest' && newer ? 'replaced' : 'current';
  });
}

/** When a file ceases to count, if time alone decides. */
function expiryOf({ expires, observed }: EvidenceFile): number {
  if (expires === undefined || expires === 'newest') return Number.POSITIVE_INFINITY;
  if (/^\d{4}-/u.test(expires)) return known(expires);
  return known(observed) + (secondsOf(expires) ?? Number.POSITIVE_INFINITY) * 1_000;
}

/** The time of a moment that its schema has let pass. */
function known(moment: Moment): number {
  return timeOf(moment) ?? Number.NaN;
}
