/** What can be taken away from the attacker at a node: its own price, and measures that must all be in place for it. */
export type CutPrice = {
  /** What cutting this node costs apart from measures; Infinity where it cannot be cut. */
  readonly own: number;
  /** Positions in `measureCosts`; a measure that several nodes ask for is paid once. */
  readonly measures: readonly number[];
};

/** A node holds when it is not cut and all, or any one, of what it needs holds; with no needs it holds by itself. */
export type CutNode = {
  readonly rule: 'all' | 'any';
  /** Positions of nodes; cycles are allowed and never support themselves. */
  readonly needs: readonly number[];
  readonly price: CutPrice;
};

/** Which nodes to cut, at the least cost, so that the target no longer holds? */
export type CutProblem = {
  readonly nodes: readonly CutNode[];
  readonly target: number;
  readonly measureCosts: readonly number[];
};

/** Nodes that are cut and the measures that are in place for it, both in rising order. */
export type Cut = { readonly nodes: readonly number[]; readonly measures: readonly number[] };

/** The measures a set of nodes asks for, each once, in rising order. */
export function measuresFor({ nodes }: CutProblem, cut: readonly number[]): readonly number[] {
  return [...new Set(cut.flatMap((n) => nodes[n]?.price.measures ?? []))].sort((a, b) => a - b);
}

/** What cutting some nodes costs, a shared measure once. */
export function cutCost(problem: CutProblem, cut: readonly number[]): number {
  const own = cut.reduce((sum, n) => sum + (problem.nodes[n]?.price.own ?? 0), 0);
  return measuresFor(problem, cut).reduce((sum, m) => sum + (problem.measureCosts[m] ?? 0), own);
}
