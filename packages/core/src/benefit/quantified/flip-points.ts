import { ninetyOf } from '../../quantity/distribution.ts';
import type { Values } from './amount.ts';
import type { Outcome } from './evaluate-harm-model.ts';
import type { Parameter } from './harm-model.ts';
import { type Objective, worth } from './option-outcomes.ts';

/** Two options set against each other. */
export type Contest = {
  readonly preferred: (values: Values) => Outcome;
  readonly other: (values: Values) => Outcome;
  readonly objective: Objective;
  /** All parameters at their means. */
  readonly values: Values;
};

/** How far a parameter moves the difference between two options. */
export type Swing = {
  readonly parameter: Parameter;
  /** The difference with the parameter at the ends of its 90 % interval. */
  readonly atLow: number;
  readonly atHigh: number;
};

/** A value of a parameter at which the other option becomes the better one, all else at its mean. */
export type FlipValue = {
  readonly parameter: Parameter;
  readonly value: number;
  /** The preferred option stays so on this side. */
  readonly holds: 'above' | 'below';
  /** Within the 90 % interval, so that the preference is not settled. */
  readonly isPlausible: boolean;
};

/** The tornado: parameters by how far they move the difference, widest first; those that move nothing are left out. */
export function swingsOf(contest: Contest, parameters: readonly Parameter[]): readonly Swing[] {
  return parameters
    .map((parameter) => {
      const { low, high } = ninetyOf(parameter.quantity.is);
      const at = (value: number): number => differenceAt(contest, { parameter, value });
      return { parameter, atLow: at(low), atHigh: at(high) };
    })
    .filter(({ atLow, atHigh }) => atLow !== atHigh)
    .sort((a, b) => widthOf(b) - widthOf(a) || (a.parameter.id < b.parameter.id ? -1 : 1));
}

/** Where the preference flips as one parameter alone moves, looked for from a ten-thousandth to ten thousand times it. */
export function flipPointsOf(contest: Contest, parameter: Parameter): readonly FlipValue[] {
  const { low, high } = ninetyOf(parameter.quantity.is);
  const points = placesToLook(parameter, low, high);
  const at = (value: number): number => differenceAt(contest, { parameter, value });
  const found: FlipValue[] = [];
  let [before, was] = [points[0] ?? 0, at(points[0] ?? 0)];
  for (const point of points.slice(1)) {
    const is = at(point);
    if (was > 0 !== is > 0) {
      const value = crossing(at, { from: before, to: point, rises: is > was });
      found.push({ parameter, value, holds: is > was ? 'above' : 'below', isPlausible: value >= low && value <= high });
    }
    [before, was] = [point, is];
  }
  return found;
}

/** What the preferred option has over the other with one parameter at a value. */
function differenceAt(
  { preferred, other, objective, values }: Contest,
  { parameter, value }: { readonly parameter: Parameter; readonly value: number },
): number {
  const moved = new Map(values).set(parameter.id, value);
  return worth(preferred(moved), objective) - worth(other(moved), objective);
}

function placesToLook({ unit }: Parameter, low: number, high: number): readonly number[] {
  const middle = (low + high) / 2;
  if (middle <= 0) return [low - (high - low), low, middle, high, high + (high - low)];
  const most = unit === 'probability' ? 1 : Number.POSITIVE_INFINITY;
  const spread = Array.from({ length: 17 }, (_, i) => Math.min(most, middle * 10 ** ((i - 8) / 2)));
  return [...new Set([0, ...spread])].sort((a, b) => a - b);
}

type Span = { readonly from: number; readonly to: number; readonly rises: boolean };

function crossing(at: (value: number) => number, { from, to, rises }: Span): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (at(middle) > 0 === rises) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

function widthOf({ atLow, atHigh }: Swing): number {
  return Math.abs(atHigh - atLow);
}
