import type { Constraint } from './constraint.ts';
import type { Choice, Measure } from './measure.ts';

/**
 * The least levels that mandatory and requiring constraints force, from given least levels on: every choice that keeps
 * to them and reaches the given levels is at each measure at least as high. Null where a level that is asked for does not
 * exist. Exclusions and budgets are not looked at; because the least choice is also the cheapest, a choice that keeps to
 * all constraints exists exactly when the least one does.
 */
export function leastChoice(
  measures: readonly Measure[],
  constraints: readonly Constraint[],
  from: Choice,
): Choice | null {
  const index = new Map(measures.map(({ id }, i) => [id, i]));
  const levels = measures.map((_, i) => from[i] ?? 0);
  const raise = (id: string, least: number): boolean => {
    const i = index.get(id);
    if (i === undefined || least > (measures[i]?.levels.length ?? 0)) return false;
    levels[i] = Math.max(levels[i] ?? 0, least);
    return true;
  };
  for (const constraint of constraints) {
    if (constraint.kind === 'mandatory' && !raise(constraint.measure, constraint.least)) return null;
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const constraint of constraints) {
      if (constraint.kind !== 'requires') continue;
      const isOn = (levels[index.get(constraint.measure) ?? -1] ?? 0) > 0;
      if (!isOn || (levels[index.get(constraint.needs) ?? -1] ?? 0) > 0) continue;
      if (!raise(constraint.needs, 1)) return null;
      changed = true;
    }
  }
  return levels;
}
