import type { Measure } from '../packages/core/src/benefit/optimise/measure.ts';
import type { HarmEvaluator, NetBenefitProblem } from '../packages/core/src/benefit/optimise/net-benefit.ts';

/**
 * A seeded acyclic attack graph with hazards, whose harm is their upper probability bound times a severity; controls thin
 * the base events of some nodes, and some start a hazard of their own. For the bench: the engine's evaluators do the same
 * on whole scenarios.
 */
export function attackBenefit(
  random: () => number,
  { nodes, controls }: { readonly nodes: number; readonly controls: number },
): NetBenefitProblem {
  const below = (count: number): number => Math.floor(random() * count);
  const measures = Array.from(
    { length: controls },
    (_, i): Measure => ({ id: `c${i}`, levels: [{ cost: 1 + below(9), burden: below(4) }] }),
  );
  const graph = Array.from({ length: nodes }, (_, n) => ({
    base: n < 5 ? 1 : 0.35 + 0.6 * random(),
    isAll: n >= 5 && random() < 0.2,
    needs: n < 5 ? [] : Array.from({ length: 1 + below(4) }, () => Math.max(0, n - 1 - below(Math.ceil(nodes / 8)))),
    thinned: n >= 5 && random() < 0.5 ? [{ control: below(controls), left: 0.05 + 0.5 * random() }] : [],
  }));
  const hazards = Array.from({ length: 12 }, () => ({
    node: nodes - 1 - below(Math.ceil(nodes / 4)),
    harm: 20 + below(400),
  }));
  const sideHarm = Array.from({ length: controls }, () => (random() < 0.3 ? random() * 2 : 0));
  const reached = new Float64Array(nodes);
  const harm: HarmEvaluator = (decided, optimistic) => {
    for (const [n, { base, isAll, needs, thinned }] of graph.entries()) {
      let own = base;
      for (const { control, left } of thinned) if (optimistic[control] === 1) own *= left;
      let least = 1;
      let none = 1;
      for (const need of needs) {
        const there = reached[need] ?? 0;
        least = Math.min(least, there);
        none *= 1 - there;
      }
      reached[n] = needs.length === 0 ? own : own * (isAll ? least : 1 - none);
    }
    const parts = hazards.map(({ node, harm: worth }) => worth * (reached[node] ?? 0));
    const made = sideHarm.reduce((sum, worth, c) => sum + worth * (decided[c] ?? 0), 0);
    parts.push(made);
    return { lower: 0, upper: parts.reduce((a, b) => a + b, 0), parts };
  };
  return {
    measures,
    constraints: [{ kind: 'budget', limit: 2 * controls }],
    harm,
    weights: { cost: 0.2, burden: 0.2 },
    burdenLimit: Number.POSITIVE_INFINITY,
    tolerance: 1e-9,
  };
}
