import { type Constraint, keeps } from './constraint.ts';
import { leastChoice } from './least-choice.ts';
import type { Measure } from './measure.ts';

/**
 * Constraints that no choice keeps to together, while any choice of all but one of them leaves a way: leave out one of
 * these. Null where all constraints can be kept.
 */
export function conflictOf(
  measures: readonly Measure[],
  constraints: readonly Constraint[],
): readonly Constraint[] | null {
  if (canBeKept(measures, constraints)) return null;
  let conflict = constraints;
  for (const constraint of constraints) {
    const fewer = conflict.filter((other) => other !== constraint);
    if (!canBeKept(measures, fewer)) conflict = fewer;
  }
  return conflict;
}

/** Is there a choice that keeps to all constraints? The least one does, where any does. */
export function canBeKept(measures: readonly Measure[], constraints: readonly Constraint[]): boolean {
  const least = leastChoice(measures, constraints, []);
  return least !== null && constraints.every((constraint) => keeps(measures, constraint, least));
}
