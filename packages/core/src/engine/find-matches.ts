import type { AssetGraph } from './asset-graph.ts';
import { at } from './at.ts';
import type { PatternPlan, PlannedLink, SecondaryNode } from './pattern-plan.ts';

/** One match of a pattern: the assets in each of its roles, by role index. */
export type Match = readonly (readonly number[])[];

/** How the root roles are joined: the order, and for each role the link that proposes candidates. */
type JoinStep = { readonly role: number; readonly via: PlannedLink | null; readonly checks: readonly PlannedLink[] };

/** All matches of a pattern on the graph, by the rules M1 to M7 of SPEC.md; `strict` enforces M8. */
export function findMatches(graph: AssetGraph, plan: PatternPlan, strict: boolean): Match[] {
  const links = strict ? [...plan.rootLinks, ...plan.extraRootLinks] : plan.rootLinks;
  const steps = joinOrder(graph, plan, links);
  const root: number[] = new Array<number>(plan.rootCount).fill(-1);
  const matches: Match[] = [];

  const extend = (depth: number): void => {
    if (depth === steps.length) {
      const match = completeMatch(graph, plan, root);
      if (match !== null) matches.push(match);
      return;
    }
    const step = at(steps, depth);
    const assetClass = at(plan.rootClasses, step.role);
    for (const candidate of candidatesOf(graph, step, root, assetClass)) {
      if (!graph.isA(candidate, assetClass)) continue;
      root[step.role] = candidate;
      if (step.checks.every((link) => graph.hasLink(at(root, link.from), link.relation, at(root, link.to))))
        extend(depth + 1);
    }
    root[step.role] = -1;
  };
  extend(0);
  return matches;
}

function candidatesOf(
  graph: AssetGraph,
  step: JoinStep,
  root: readonly number[],
  assetClass: number,
): readonly number[] {
  if (step.via === null) return graph.members(assetClass);
  return step.via.from === step.role
    ? graph.neighbours(at(root, step.via.to), step.via.relation, false)
    : graph.neighbours(at(root, step.via.from), step.via.relation, true);
}

/** Smallest class first, then always a role linked to one that is placed, smallest class first. */
function joinOrder(graph: AssetGraph, plan: PatternPlan, links: readonly PlannedLink[]): JoinStep[] {
  const size = (role: number): number => graph.members(at(plan.rootClasses, role)).length;
  const open = new Set(Array.from({ length: plan.rootCount }, (_, role) => role));
  const placed = new Set<number>();
  const steps: JoinStep[] = [];
  while (open.size > 0) {
    const tied = [...open].filter((role) =>
      links.some((link) => (link.from === role && placed.has(link.to)) || (link.to === role && placed.has(link.from))),
    );
    const pool = tied.length > 0 ? tied : [...open];
    const role = pool.reduce((best, next) => (size(next) < size(best) ? next : best));
    open.delete(role);
    const touching = links.filter(
      (link) =>
        (link.from === role && (placed.has(link.to) || link.to === role)) ||
        (link.to === role && placed.has(link.from)),
    );
    const via = touching.find((link) => link.from !== link.to) ?? null;
    steps.push({ role, via, checks: touching.filter((link) => link !== via) });
    placed.add(role);
  }
  return steps;
}

/** Fills the secondary roles of a root match and applies the prohibitions; null when the match is rejected. */
function completeMatch(graph: AssetGraph, plan: PatternPlan, root: readonly number[]): Match | null {
  const roles: (readonly number[])[] = root.map((asset) => [asset]);
  for (const node of plan.secondary) {
    const found = fillers(graph, node, root);
    const kind = at(plan.roleKinds, node.role);
    if (found.length === 0 && kind !== 'optional') return null;
    roles.push(found);
  }
  for (const link of plan.prohibitedLinks)
    for (const from of at(roles, link.from))
      for (const to of at(roles, link.to)) if (graph.hasLink(from, link.relation, to)) return null;
  for (const node of plan.prohibitedNodes) if (fillers(graph, node, root).length > 0) return null;
  for (const group of plan.distinct) {
    const assets = group.flatMap((role) => at(roles, role));
    if (new Set(assets).size < assets.length) return null;
  }
  return roles;
}

/** Assets of the right class that can play the role and satisfy every tie to the root. */
function fillers(graph: AssetGraph, node: SecondaryNode, root: readonly number[]): readonly number[] {
  const [first, ...others] = node.ties;
  const pool =
    first === undefined
      ? graph.members(node.class)
      : graph.neighbours(at(root, first.root), first.relation, !first.outward);
  return pool.filter(
    (asset) =>
      graph.isA(asset, node.class) &&
      node.playedBy.some((assetClass) => graph.isA(asset, assetClass)) &&
      others.every((tie) =>
        tie.outward
          ? graph.hasLink(asset, tie.relation, at(root, tie.root))
          : graph.hasLink(at(root, tie.root), tie.relation, asset),
      ),
  );
}
