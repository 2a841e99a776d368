import { z } from 'zod';
import { type Choice, costAt, type Measure } from './measure.ts';

/** What a choice of measures must keep to; measures are named by id. A measure is on at every level above 0. */
export const Constraint = z.discriminatedUnion('kind', [
  /** On, and at no lower level than `least`. */
  z.object({ kind: z.literal('mandatory'), measure: z.string(), least: z.int().min(1) }).readonly(),
  /** Where the measure is on, so is the one it needs. */
  z.object({ kind: z.literal('requires'), measure: z.string(), needs: z.string() }).readonly(),
  /** Never both on. */
  z.object({ kind: z.literal('excludes'), measure: z.string(), other: z.string() }).readonly(),
  /** The costs together do not exceed this; `costs` says what a measure that is on counts as, in place of its cost. */
  z
    .object({
      kind: z.literal('budget'),
      limit: z.number().min(0),
      costs: z.record(z.string(), z.number().min(0)).readonly().optional(),
    })
    .readonly(),
]);
export type Constraint = z.infer<typeof Constraint>;

/** Does a choice keep to a constraint? A constraint on a measure that does not exist is never kept where it asks for it. */
export function keeps(measures: readonly Measure[], constraint: Constraint, choice: Choice): boolean {
  const levelOf = (id: string): number => choice[measures.findIndex((measure) => measure.id === id)] ?? 0;
  switch (constraint.kind) {
    case 'mandatory':
      return levelOf(constraint.measure) >= constraint.least;
    case 'requires':
      return levelOf(constraint.measure) === 0 || levelOf(constraint.needs) > 0;
    case 'excludes':
      return levelOf(constraint.measure) === 0 || levelOf(constraint.other) === 0;
    case 'budget':
      return spentOf(measures, constraint, choice) <= constraint.limit;
  }
}

/** A constraint on what is spent. */
export type Budget = Extract<Constraint, { readonly kind: 'budget' }>;

/** What a measure counts as in a budget at a level. */
export function spentAt({ costs }: Budget, measure: Measure, level: number): number {
  if (costs === undefined) return costAt(measure, level);
  return level === 0 ? 0 : (costs[measure.id] ?? 0);
}

function spentOf(measures: readonly Measure[], budget: Budget, choice: Choice): number {
  return measures.reduce((sum, measure, i) => sum + spentAt(budget, measure, choice[i] ?? 0), 0);
}
