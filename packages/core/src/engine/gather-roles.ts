import type { AssetGraph } from './asset-graph.ts';
import { at } from './at.ts';
import type { Match, MatchRules } from './find-matches.ts';
import type { GatherNode, PatternPlan, Tie } from './pattern-plan.ts';

/** Fills the roles beyond the root and applies what the pattern forbids; null when the match fails (rules M3 to M7). */
export function gatherRoles(
  graph: AssetGraph,
  plan: PatternPlan,
  root: readonly number[],
  rules: MatchRules,
): Match | null {
  const match: (readonly number[])[] = root.map((asset) => [asset]);
  for (const node of plan.gather) {
    const found = gather(graph, node, root);
    if (found.length === 0 && at(plan.kinds, node.role) !== 'optional') return null;
    match.push(found);
  }
  for (const node of plan.gather) {
    if (node.sideTies.length === 0) continue;
    const kept = at(match, node.role).filter((asset) => sideTiesHold({ graph, plan, match, rules }, node, asset));
    if (kept.length === 0 && at(plan.kinds, node.role) !== 'optional') return null;
    match[node.role] = kept;
  }
  for (const { from, relation, to } of plan.prohibitedLinks) {
    for (const source of at(match, from))
      for (const target of at(match, to)) if (graph.hasLink(source, relation, target)) return null;
  }
  for (const node of plan.prohibited) {
    for (const asset of gather(graph, node, root))
      if (sideTiesHold({ graph, plan, match, rules }, node, asset)) return null;
  }
  for (const group of plan.distinct) {
    const assets = group.flatMap((role) => at(match, role));
    if (new Set(assets).size < assets.length) return null;
  }
  return match;
}

/** Every asset that can be the node and has all its ties to the root. */
function gather(graph: AssetGraph, node: GatherNode, root: readonly number[]): readonly number[] {
  let pool = graph.members(node.class);
  let narrowest: Tie | undefined;
  for (const tie of node.ties) {
    if (tie.other < 0) continue;
    const neighbours = graph.neighbours(at(root, tie.other), tie.relation, !tie.outward);
    if (neighbours.length >= pool.length) continue;
    pool = neighbours;
    narrowest = tie;
  }
  return pool.filter(
    (asset) =>
      graph.isA(asset, node.class) &&
      node.playedBy.some((playing) => graph.isA(asset, playing)) &&
      node.ties.every(
        (tie) => tie === narrowest || tieHolds(graph, tie, asset, tie.other < 0 ? asset : at(root, tie.other)),
      ),
  );
}

function tieHolds(graph: AssetGraph, tie: Tie, asset: number, other: number): boolean {
  return tie.outward ? graph.hasLink(asset, tie.relation, other) : graph.hasLink(other, tie.relation, asset);
}

type Gathered = {
  readonly graph: AssetGraph;
  readonly plan: PatternPlan;
  readonly match: Match;
  readonly rules: MatchRules;
};

/** Ties to a role that may hold several assets: to any of them, or to the first by id only (quirk Q5). */
function sideTiesHold({ graph, plan, match, rules }: Gathered, node: GatherNode, asset: number): boolean {
  const { naming, quirks, onArbitraryChoice } = rules;
  return node.sideTies.every((tie) => {
    const others = at(match, tie.other);
    const holds = (other: number): boolean => tieHolds(graph, tie, asset, other);
    if (!quirks.firstAssetDecides) return others.some(holds);
    const idOf = (other: number): string => at(graph.assets, other).id;
    const [first, ...rest] = [...others].sort((a, b) => naming.compare(idOf(a), idOf(b)));
    if (first === undefined) return false;
    const held = holds(first);
    if (rest.some((other) => holds(other) !== held))
      onArbitraryChoice?.({ pattern: plan.pattern.id, role: at(plan.roles, tie.other), asset: idOf(first) });
    return held;
  });
}
