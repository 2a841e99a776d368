import { at } from '../at.ts';
import type { Target } from '../explain/advice.ts';
import type { Levels } from '../levels.ts';
import { riskOf } from '../risk-matrix.ts';

/** A consequence and the highest likelihood that is accepted for it; -1 where none is. */
export type Goal = { readonly consequence: number; readonly limit: number };

/** The highest likelihood up to which the risk of a target never exceeds its criterion. */
export function goalOf({ graph, impact, quirks }: Levels, { consequence, criterion }: Target): Goal {
  const likelihoods = graph.tables.top + 1;
  const matrix = riskOf(graph.tables.knowledge.scales, quirks);
  const row = at(impact, consequence) * likelihoods;
  let limit = -1;
  while (limit + 1 < likelihoods && at(matrix, row + limit + 1) <= criterion) limit += 1;
  return { consequence, limit };
}

/** Is the likelihood of every goal within its limit? */
export function reaches(levels: Levels, goals: readonly Goal[]): boolean {
  return firstMissed(levels, goals) === undefined;
}

/** The first goal whose likelihood is above its limit. */
export function firstMissed({ consequence }: Levels, goals: readonly Goal[]): Goal | undefined {
  return goals.find((goal) => at(consequence, goal.consequence) > goal.limit);
}
