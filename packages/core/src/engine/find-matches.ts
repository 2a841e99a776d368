import type { ArbitraryChoice } from './arbitrary-choices.ts';
import type { AssetGraph } from './asset-graph.ts';
import { at, intAt } from './at.ts';
import { gatherRoles } from './gather-roles.ts';
import { type JoinStep, joinOrder, startCandidates } from './join-order.ts';
import type { Naming } from './naming.ts';
import type { PatternPlan } from './pattern-plan.ts';
import type { Quirks } from './quirks.ts';

/** One match of a pattern: the assets in each of its roles, by role index. */
export type Match = readonly (readonly number[])[];

/** What matching depends on besides the graph. */
export type MatchRules = {
  readonly naming: Naming;
  readonly quirks: Quirks;
  /** Told of every arbitrary choice, some of them more than once. */
  readonly onArbitraryChoice?: (choice: ArbitraryChoice) => void;
};

/** All matches of a pattern on the graph (rules M1 to M8 of SPEC.md), each set of root assets once. */
export function findMatches(graph: AssetGraph, plan: PatternPlan, rules: MatchRules): Match[] {
  const links = rules.quirks.rootLinksIgnored ? plan.rootLinks : [...plan.rootLinks, ...plan.lateRootLinks];
  const steps = joinOrder(graph, plan, links);
  if (steps === null) return [];
  const root = new Array<number>(plan.rootCount).fill(-1);
  const matches: Match[] = [];
  const fill = (depth: number): void => {
    const step = steps[depth];
    if (step === undefined) {
      const match = gatherRoles(graph, plan, root, rules);
      if (match !== null) matches.push(match);
      return;
    }
    const { role } = step;
    const tie = step.ties.length === 0 ? -1 : narrowestTie(graph, step, root);
    const candidates =
      tie < 0 ? startCandidates(graph, plan, links, role).assets : neighboursOver(graph, step, root, tie);
    const assetClass = intAt(plan.rootClass, role);
    for (const candidate of candidates) {
      if (!graph.isA(candidate, assetClass)) continue;
      root[role] = candidate;
      if (linksHold(graph, step, root, tie)) fill(depth + 1);
    }
  };
  fill(0);
  return matches;
}

function neighboursOver(graph: AssetGraph, step: JoinStep, root: readonly number[], tie: number): readonly number[] {
  const { from, relation, to } = at(step.ties, tie);
  return from === step.role
    ? graph.neighbours(at(root, to), relation, false)
    : graph.neighbours(at(root, from), relation, true);
}

function narrowestTie(graph: AssetGraph, step: JoinStep, root: readonly number[]): number {
  if (step.ties.length === 1) return 0;
  let best = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (let tie = 0; tie < step.ties.length; tie += 1) {
    const count = neighboursOver(graph, step, root, tie).length;
    if (count < fewest) {
      best = tie;
      fewest = count;
    }
  }
  return best;
}

function linksHold(graph: AssetGraph, step: JoinStep, root: readonly number[], known: number): boolean {
  for (let tie = 0; tie < step.ties.length; tie += 1) {
    const { from, relation, to } = at(step.ties, tie);
    if (tie !== known && !graph.hasLink(at(root, from), relation, at(root, to))) return false;
  }
  return step.loops.every(({ from, relation, to }) => graph.hasLink(at(root, from), relation, at(root, to)));
}
