import { type Constraint, keeps, spentAt } from './constraint.ts';
import { leastChoice } from './least-choice.ts';
import { burdenAt, type Choice, type Measure } from './measure.ts';

/** The choices between two, each measure from its level in `low` to its level in `high`. */
export type Box = { readonly low: Choice; readonly high: Choice };

/** Measures, what a choice of them must keep to, and the greatest burden. */
export type Ground = {
  readonly measures: readonly Measure[];
  readonly constraints: readonly Constraint[];
  readonly burdenLimit: number;
};

/** The smallest box that still holds every choice of a box that keeps to the constraints; null where there is none. */
export function tightened(ground: Ground, box: Box): Box | null {
  const { measures, constraints, burdenLimit } = ground;
  const index = new Map(measures.map(({ id }, i) => [id, i]));
  const budgets = constraints.flatMap((constraint) => (constraint.kind === 'budget' ? [constraint] : []));
  const high = [...box.high];
  for (;;) {
    const low = leastChoice(measures, constraints, box.low);
    if (low === null) return null;
    const isOn = (id: string): boolean => (low[index.get(id) ?? -1] ?? 0) > 0;
    const before = high.join();
    for (const constraint of constraints) {
      if (constraint.kind === 'requires' && (high[index.get(constraint.needs) ?? -1] ?? 0) === 0) {
        turnOff(high, index.get(constraint.measure));
      }
      if (constraint.kind !== 'excludes') continue;
      if (isOn(constraint.measure)) turnOff(high, index.get(constraint.other));
      if (isOn(constraint.other)) turnOff(high, index.get(constraint.measure));
    }
    const burden = leastOver(measures, { low, high }, burdenAt);
    for (const budget of budgets) {
      const { limit } = budget;
      const spent = (measure: Measure, level: number): number => spentAt(budget, measure, level);
      const cost = leastOver(measures, { low, high }, spent);
      for (const [i, measure] of measures.entries()) {
        const own = spent(measure, low[i] ?? 0);
        while ((high[i] ?? 0) > (low[i] ?? 0) && cost - own + spent(measure, high[i] ?? 0) > limit + slack(limit)) {
          high[i] = (high[i] ?? 0) - 1;
        }
      }
      if (cost > limit + slack(limit)) return null;
    }
    if (burden > burdenLimit + slack(burdenLimit)) return null;
    if (low.some((level, i) => level > (high[i] ?? 0))) return null;
    if (high.join() === before) return { low, high };
  }
}

/** The sum over the measures of the least that a level of the box asks for. */
export function leastOver(
  measures: readonly Measure[],
  { low, high }: Box,
  asked: (measure: Measure, level: number) => number,
): number {
  return measures.reduce(
    (sum, measure, i) => sum + leastFor(measure, { low: low[i] ?? 0, high: high[i] ?? 0 }, asked),
    0,
  );
}

/** The least that a measure asks for between two levels. */
export function leastFor(
  measure: Measure,
  { low, high }: { readonly low: number; readonly high: number },
  asked: (measure: Measure, level: number) => number,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let level = low; level <= high; level += 1) least = Math.min(least, asked(measure, level));
  return least;
}

/** Does a choice keep to everything? */
export function isAllowed({ measures, constraints, burdenLimit }: Ground, choice: Choice): boolean {
  const burden = measures.reduce((sum, measure, i) => sum + burdenAt(measure, choice[i] ?? 0), 0);
  return burden <= burdenLimit && constraints.every((constraint) => keeps(measures, constraint, choice));
}

// Sums of the same costs in another order differ in their last digits; a bound must not exclude a choice for that.
function slack(limit: number): number {
  return Number.isFinite(limit) ? Math.abs(limit) * 1e-12 : 0;
}

function turnOff(high: number[], i: number | undefined): void {
  if (i !== undefined) high[i] = 0;
}
