import { z } from 'zod';
import { betaQuantile } from './beta.ts';
import { normalQuantile } from './normal-quantile.ts';

const Value = z.number();

/**
 * How uncertain a number is. `exact`: known, or agreed by convention. `uniform`: anywhere between two ends. `pert`: least,
 * most likely and greatest value. `logit-pert`: the same for a probability, over its log odds, for small ones.
 * `log-normal`: positive with a heavy tail, by its median and the value that 95 in 100 stay below. `counted`: a share of
 * which some events were seen in a number of trials (Jeffreys' prior).
 */
export const Distribution = z.discriminatedUnion('shape', [
  z.strictObject({ shape: z.literal('exact'), value: Value }).readonly(),
  z.strictObject({ shape: z.literal('uniform'), low: Value, high: Value }).readonly(),
  z.strictObject({ shape: z.literal('pert'), low: Value, likely: Value, high: Value }).readonly(),
  z.strictObject({ shape: z.literal('logit-pert'), low: Value, likely: Value, high: Value }).readonly(),
  z.strictObject({ shape: z.literal('log-normal'), median: Value, p95: Value }).readonly(),
  z.strictObject({ shape: z.literal('counted'), events: Value, trials: Value }).readonly(),
]);
export type Distribution = z.infer<typeof Distribution>;

/** The value that a share `u` (above 0, below 1) of the distribution stays below. */
export function quantileOf(d: Distribution, u: number): number {
  switch (d.shape) {
    case 'exact':
      return d.value;
    case 'uniform':
      return d.low + u * (d.high - d.low);
    case 'pert':
      return pertQuantile(d, u);
    case 'logit-pert':
      return expit(pertQuantile({ low: logit(d.low), likely: logit(d.likely), high: logit(d.high) }, u));
    case 'log-normal':
      return d.median * Math.exp((normalQuantile(u) / normalQuantile(0.95)) * Math.log(d.p95 / d.median));
    case 'counted':
      return betaQuantile({ a: d.events + 0.5, b: d.trials - d.events + 0.5 }, u);
  }
}

/** The mean; of a `logit-pert`, which has no closed form, by the midpoint rule on 2,000 quantiles. */
export function meanOf(d: Distribution): number {
  switch (d.shape) {
    case 'exact':
      return d.value;
    case 'uniform':
      return (d.low + d.high) / 2;
    case 'pert':
      return (d.low + 4 * d.likely + d.high) / 6;
    case 'logit-pert':
      return midpointMean(d, 2_000);
    case 'log-normal': {
      const sigma = Math.log(d.p95 / d.median) / normalQuantile(0.95);
      return d.median * Math.exp((sigma * sigma) / 2);
    }
    case 'counted':
      return (d.events + 0.5) / (d.trials + 1);
  }
}

/** The interval that holds 90 of 100, as it is shown beside every number. */
export function ninetyOf(d: Distribution): { readonly low: number; readonly high: number } {
  return { low: quantileOf(d, 0.05), high: quantileOf(d, 0.95) };
}

/** The least and greatest value that can be drawn. */
export function supportOf(d: Distribution): { readonly low: number; readonly high: number } {
  switch (d.shape) {
    case 'exact':
      return { low: d.value, high: d.value };
    case 'uniform':
    case 'pert':
    case 'logit-pert':
      return { low: d.low, high: d.high };
    case 'log-normal':
      return { low: 0, high: Number.POSITIVE_INFINITY };
    case 'counted':
      return { low: 0, high: 1 };
  }
}

/** What makes a distribution meaningless, with what to do; null where it is sound. */
export function faultOf(d: Distribution): string | null {
  if (Object.values(d).some((value) => typeof value === 'number' && !Number.isFinite(value)))
    return 'has a value that is not a number: give finite numbers';
  switch (d.shape) {
    case 'exact':
      return null;
    case 'uniform':
      return d.low <= d.high ? null : `has its interval upside down (${d.low} to ${d.high}): swap the ends`;
    case 'pert':
    case 'logit-pert':
      if (!(d.low <= d.likely && d.likely <= d.high))
        return `must go low ≤ likely ≤ high, and goes ${d.low}, ${d.likely}, ${d.high}: put them in order`;
      if (d.shape === 'logit-pert' && !(d.low > 0 && d.high < 1))
        return 'is over log odds, so its ends must lie above 0 and below 1: move them inside, or use pert';
      return null;
    case 'log-normal':
      return d.median > 0 && d.p95 >= d.median
        ? null
        : `needs 0 < median ≤ p95, and has ${d.median} and ${d.p95}: put them in order`;
    case 'counted':
      return d.trials > 0 && d.events >= 0 && d.events <= d.trials
        ? null
        : `needs 0 ≤ events ≤ trials, and has ${d.events} of ${d.trials}: check the counts`;
  }
}

function pertQuantile({ low, likely, high }: { low: number; likely: number; high: number }, u: number): number {
  const width = high - low;
  if (width === 0) return low;
  const a = 1 + (4 * (likely - low)) / width;
  return low + width * betaQuantile({ a, b: 6 - a }, u);
}

function midpointMean(d: Distribution, points: number): number {
  let sum = 0;
  for (let i = 0; i < points; i += 1) sum += quantileOf(d, (i + 0.5) / points);
  return sum / points;
}

const logit = (p: number): number => Math.log(p / (1 - p));
const expit = (x: number): number => 1 / (1 + Math.exp(-x));
