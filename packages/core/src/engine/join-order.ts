import type { AssetGraph } from './asset-graph.ts';
import { intAt } from './at.ts';
import type { PatternPlan, PlannedLink } from './pattern-plan.ts';

/** One role to fill: from its neighbours over `ties` to roles already filled, or from `start` when there are none. */
export type JoinStep = {
  readonly role: number;
  readonly ties: readonly PlannedLink[];
  /** Links from the role to itself. */
  readonly loops: readonly PlannedLink[];
};

/**
 * The order in which root roles are filled: first the one with the fewest candidates, then always a role that is linked
 * to a filled one, the fewest expected neighbours first. Null when some class or relation has nothing in the graph.
 */
export function joinOrder(graph: AssetGraph, plan: PatternPlan, links: readonly PlannedLink[]): JoinStep[] | null {
  for (let role = 0; role < plan.rootCount; role += 1) {
    if (graph.members(intAt(plan.rootClass, role)).length === 0) return null;
  }
  for (const { relation } of links) if (graph.pairCount(relation) === 0) return null;

  const open = new Set(Array.from({ length: plan.rootCount }, (_, role) => role));
  const steps: JoinStep[] = [];
  while (open.size > 0) {
    let best = -1;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const role of open) {
      const cost = costOf(graph, plan, links, open, role);
      if (cost < bestCost) {
        best = role;
        bestCost = cost;
      }
    }
    open.delete(best);
    steps.push({
      role: best,
      ties: links.filter(
        ({ from, to }) =>
          (from === best && to !== best && !open.has(to)) || (to === best && from !== best && !open.has(from)),
      ),
      loops: links.filter(({ from, to }) => from === best && to === best),
    });
  }
  return steps;
}

/** Expected candidates of a role; a role tied to a filled one always goes before one that is not. */
function costOf(
  graph: AssetGraph,
  plan: PatternPlan,
  links: readonly PlannedLink[],
  open: ReadonlySet<number>,
  role: number,
): number {
  let fanOut = Number.POSITIVE_INFINITY;
  for (const { from, relation, to } of links) {
    if (from === to || (from !== role && to !== role)) continue;
    const other = from === role ? to : from;
    if (open.has(other)) continue;
    fanOut = Math.min(fanOut, graph.pairCount(relation) / graph.ends(relation, other === from).size);
  }
  if (fanOut < Number.POSITIVE_INFINITY) return fanOut;
  const unconnected = open.size < plan.rootCount ? 1e9 : 0;
  return unconnected + startCandidates(graph, plan, links, role).size;
}

/** Where the search begins: the members of the class, or the ends of a link if those are fewer. */
export function startCandidates(
  graph: AssetGraph,
  plan: PatternPlan,
  links: readonly PlannedLink[],
  role: number,
): { readonly size: number; readonly assets: Iterable<number> } {
  const members = graph.members(intAt(plan.rootClass, role));
  let best: { readonly size: number; readonly assets: Iterable<number> } = { size: members.length, assets: members };
  for (const { from, relation, to } of links) {
    if (from !== role && to !== role) continue;
    const ends = graph.ends(relation, from === role);
    if (ends.size < best.size) best = { size: ends.size, assets: ends.keys() };
  }
  return best;
}
