import type { ContinueWhile } from './anytime.ts';
import { burdenAt, costAt } from './measure.ts';
import { bestPortfolioInRounds, type NetBenefitProblem, type Portfolio } from './net-benefit.ts';
import { paretoFront } from './pareto-front.ts';

/** Portfolios none of which another dominates; `isComplete` says whether the whole front is there, with proof. */
export type PortfolioFront = { readonly portfolios: readonly Portfolio[]; readonly isComplete: boolean };

// Values that differ by less than this share of their range count as equal.
const step = 1e-9;

/**
 * The Pareto front over harm (its upper bound), burden and cost, by augmented epsilon-constraint: the least harm below
 * falling limits of cost and, within each, of burden. A small weight on cost and burden keeps every point found from being
 * dominated by another of the same harm. Sorted by harm, then burden, then cost. It is made round by round, so that
 * whoever waits can do something else in between.
 */
export function* portfolioFrontInRounds(
  problem: Omit<NetBenefitProblem, 'weights'>,
  continueWhile: ContinueWhile,
): Generator<void, PortfolioFront> {
  const none = problem.measures.map(() => 0);
  const harmRange = Math.max(
    problem.harm(
      problem.measures.map(({ levels }) => levels.length),
      none,
    ).upper,
    1e-300,
  );
  const range = (asked: typeof costAt): number =>
    problem.measures.reduce((sum, m) => sum + Math.max(...m.levels.map((_, i) => asked(m, i + 1))), 0) || 1;
  const weights = { cost: (harmRange * step) / range(costAt), burden: (harmRange * step) / range(burdenAt) };
  const below = (value: number, asked: typeof costAt): number => value - step * range(asked);
  const found: Portfolio[] = [];
  const front = (isComplete: boolean): PortfolioFront => ({
    portfolios: paretoFront(found, ({ harm, burden, cost }) => [harm.upper, burden, cost]),
    isComplete,
  });
  for (let costLimit = Number.POSITIVE_INFINITY; costLimit >= 0; ) {
    const budget = Number.isFinite(costLimit) ? [{ kind: 'budget' as const, limit: costLimit }] : [];
    const constraints = [...problem.constraints, ...budget];
    let dearest = Number.NEGATIVE_INFINITY;
    for (let burdenLimit = problem.burdenLimit; burdenLimit >= 0; ) {
      const limited = { ...problem, constraints, burdenLimit, weights, tolerance: 1e-13 };
      const result = yield* bestPortfolioInRounds(limited, continueWhile);
      if (result.kind === 'infeasible') break;
      if (result.kind === 'open') return front(false);
      found.push(result.best);
      if (result.proof === 'gap') return front(false);
      dearest = Math.max(dearest, result.best.cost);
      burdenLimit = below(result.best.burden, burdenAt);
    }
    if (dearest === Number.NEGATIVE_INFINITY) break;
    costLimit = below(dearest, costAt);
  }
  return front(true);
}
