import type { Anytime, ContinueWhile } from './anytime.ts';
import { type Cut, type CutProblem, cutCost } from './cut-problem.ts';
import { sharedCut } from './shared-cut.ts';
import { treeCut } from './tree-cut.ts';

/**
 * The cheapest set of nodes to cut so that the target no longer holds, chosen by structure: one sweep on trees, demands
 * and branch and bound where something is shared. Null where nothing that can be cut keeps the target from holding.
 */
export function cheapestCut(problem: CutProblem, continueWhile: ContinueWhile): Anytime<Cut> | null {
  const cut = treeCut(problem);
  if (cut === 'none') return null;
  if (cut === null) return sharedCut(problem, continueWhile);
  const value = cutCost(problem, cut.nodes);
  return { kind: 'solved', best: cut, value, bound: value, gap: 0, proof: 'optimal', steps: problem.nodes.length };
}
