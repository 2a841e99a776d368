import { type AssetGraph, pairKey } from './asset-graph.ts';
import { at } from './at.ts';
import type { Match } from './find-matches.ts';
import type { PatternPlan } from './pattern-plan.ts';
import { type Standing, standingOf, UNIQUE } from './wiring.ts';

/** A match with the standing of every asset in every role. */
export type PlacedMatch = {
  readonly plan: PatternPlan;
  readonly roles: Match;
  readonly standing: readonly (readonly Standing[])[];
  /** The largest population among its key assets. */
  readonly population: number;
};

/** The standing in matches of root roles alone, however many there are. */
const alone: readonly (readonly Standing[])[] = Array.from({ length: 64 }, () => [UNIQUE]);

/** Makes the function that places matches of one system. */
export function placer(graph: AssetGraph): (plan: PatternPlan, roles: Match) => PlacedMatch {
  const tied = new Set<number>();
  for (let link = 0; link < graph.from.length; link += 1) {
    const from = at(graph.from, link);
    const to = at(graph.to, link);
    tied.add(pairKey(from, to));
    tied.add(pairKey(to, from));
  }
  return (plan, roles) => {
    const tiedRoots = (asset: number): number[] => {
      const found: number[] = [];
      for (let role = 0; role < plan.rootCount; role += 1) {
        const root = at(at(roles, role), 0);
        if (tied.has(pairKey(asset, root))) found.push(root);
      }
      return found;
    };
    let population = 0;
    for (let role = 0; role < plan.keyCount; role += 1) {
      population = Math.max(population, at(graph.assets, at(at(roles, role), 0)).population);
    }
    const standing =
      plan.gather.length === 0 && plan.rootCount <= alone.length
        ? alone
        : roles.map((assets, role) => assets.map((asset) => standingOf(graph, asset, at(plan.kinds, role), tiedRoots)));
    return { plan, roles, standing, population };
  };
}
