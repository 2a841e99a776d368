import { inEnglish, type Say } from '../../wording/say.ts';
import type { Interval } from '../probability/views.ts';
import type { Outcome } from './evaluate-harm-model.ts';
import type { Spread } from './quantified-decision.ts';

/** A side of an outcome over draws: losses by their upper bound, gains by their lower one. */
export function spreadOf(
  outcomes: readonly Outcome[],
  side: (outcome: Outcome) => Interval,
  kind: 'loss' | 'gain' = 'loss',
): Spread {
  const intervals = outcomes.map(side);
  const told = intervals.map(({ lower, upper }) => (kind === 'loss' ? upper : lower)).sort((a, b) => a - b);
  const place = (share: number): number => told[Math.min(told.length - 1, Math.floor(share * told.length))] ?? 0;
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return {
    mean: { lower: mean(intervals.map(({ lower }) => lower)), upper: mean(intervals.map(({ upper }) => upper)) },
    low: place(0.05),
    high: place(0.95),
  };
}

/** A number as people read it: two significant digits. */
export function rounded(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1_000_000 || size < 0.0001) return value.toExponential(1);
  return Number(value.toPrecision(2)).toLocaleString('en-GB', { maximumFractionDigits: 6 });
}

/** Harms a year among so many patients as a natural frequency. */
export function naturalFrequency(perYear: number, patients: number, say: Say = inEnglish): string {
  if (perYear <= 0) return say('frequency.none');
  const one = patients / perYear;
  if (one > 1e9) return say('frequency.rarest');
  if (one < 1.5) return say('frequency.times', { times: rounded(perYear / patients) });
  return say('frequency.one-of', { patients: Math.round(Number(one.toPrecision(2))).toLocaleString('en-GB') });
}
