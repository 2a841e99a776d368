import type { Constraint } from './constraint.ts';
import type { InterdictionProblem } from './interdict.ts';
import type { InterdictionEdge } from './interdiction-graph.ts';

/** How large an interdiction instance is to be; `budget` is a share of what all controls cost together. */
export type InterdictionSize = {
  readonly nodes: number;
  readonly controls: number;
  readonly budget: number;
  readonly constraints?: readonly Constraint[];
};

/**
 * A seeded attack graph: a chain of neighbourhoods from the source to the target with nearly three steps a node, each
 * made harder by one or two of the controls, more often by those that stand near each other.
 */
export function randomInterdiction(random: () => number, size: InterdictionSize): InterdictionProblem {
  const { nodes, controls, budget, constraints = [] } = size;
  const below = (count: number): number => Math.floor(random() * count);
  const reach = Math.max(2, Math.round(nodes ** 0.7));
  const edges: InterdictionEdge[] = [];
  const link = (from: number, to: number): void => {
    const covered = random() < 0.8 ? 1 + below(2) : 0;
    const added = new Map<number, number>();
    for (let i = 0; i < covered; i += 1) added.set(below(controls), -Math.log(0.05 + 0.6 * random()));
    const list = [...added].map(([control, length]) => ({ control, length })).sort((a, b) => a.control - b.control);
    edges.push({ from, to, length: -Math.log(0.2 + 0.75 * random()), added: list });
  };
  for (let n = 1; n < nodes; n += 1) {
    link(Math.max(0, n - 1 - below(reach)), n);
    if (n > 1) link(Math.max(0, n - 1 - below(reach)), n);
    if (n > 1 && random() < 0.95) link(n, Math.max(0, Math.min(nodes - 1, n - reach + below(2 * reach))));
  }
  const measures = Array.from({ length: controls }, (_, k) => ({
    id: `c${k}`,
    levels: [{ cost: 1 + below(20), burden: 0 }],
  }));
  const all = measures.reduce((sum, { levels }) => sum + (levels[0]?.cost ?? 0), 0);
  return {
    graph: { nodes, source: 0, target: nodes - 1, edges },
    measures,
    constraints: [...constraints, { kind: 'budget', limit: Math.floor(all * budget) }],
    burdenLimit: Number.POSITIVE_INFINITY,
    tolerance: 1e-9,
  };
}
