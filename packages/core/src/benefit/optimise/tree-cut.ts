import { type Cut, type CutProblem, measuresFor } from './cut-problem.ts';

/**
 * The cheapest cut of a tree in which every measure serves one node, from the leaves up in one sweep; exact. `none` where
 * no cut exists. Null where the structure is not such a tree: where a node reachable from the target is needed twice, or a
 * measure is asked for twice, the sweep would count a price more than once.
 */
export function treeCut(problem: CutProblem): Cut | 'none' | null {
  const order = treeOrder(problem);
  if (order === null) return null;
  const { nodes, target } = problem;
  const cost = new Float64Array(nodes.length).fill(Number.POSITIVE_INFINITY);
  // -2: cut the node itself; -1: cut all that it needs; otherwise the one need to cut.
  const choice = new Int32Array(nodes.length).fill(-2);
  for (let i = order.length - 1; i >= 0; i -= 1) {
    const n = order[i] ?? 0;
    const node = nodes[n];
    if (node === undefined) continue;
    cost[n] = node.price.measures.reduce((sum, m) => sum + (problem.measureCosts[m] ?? 0), node.price.own);
    if (node.needs.length === 0) continue;
    let below = node.rule === 'any' ? 0 : Number.POSITIVE_INFINITY;
    let way = -1;
    for (const need of node.needs) {
      const price = cost[need] ?? 0;
      if (node.rule === 'any') below += price;
      else if (price < below) {
        below = price;
        way = need;
      }
    }
    if (below >= (cost[n] ?? 0)) continue;
    cost[n] = below;
    choice[n] = way;
  }
  if (cost[target] === Number.POSITIVE_INFINITY) return 'none';
  const cut: number[] = [];
  const open = [target];
  for (let n = open.pop(); n !== undefined; n = open.pop()) {
    const way = choice[n] ?? -2;
    if (way === -2) cut.push(n);
    else if (way >= 0) open.push(way);
    else open.push(...(nodes[n]?.needs ?? []));
  }
  cut.sort((a, b) => a - b);
  return { nodes: cut, measures: measuresFor(problem, cut) };
}

/** The nodes the target depends on, each before what it needs; null where one is met twice. */
function treeOrder({ nodes, target, measureCosts }: CutProblem): readonly number[] | null {
  const met = new Uint8Array(nodes.length);
  const paid = new Uint8Array(measureCosts.length);
  const order = [target];
  met[target] = 1;
  for (let i = 0; i < order.length; i += 1) {
    const node = nodes[order[i] ?? 0];
    for (const measure of node?.price.measures ?? []) {
      if (paid[measure] === 1) return null;
      paid[measure] = 1;
    }
    for (const need of node?.needs ?? []) {
      if (met[need] === 1) return null;
      met[need] = 1;
      order.push(need);
    }
  }
  return order;
}
