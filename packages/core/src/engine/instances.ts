import type { AssetGraph } from './asset-graph.ts';
import { at } from './at.ts';
import type { Instances } from './threat-graph.ts';
import { AVERAGE, MAX, MIN } from './threat-graph.ts';

type Concept = { readonly variants?: unknown };

/** Creates every instance of the concepts at the assets of a system: one, or three at an asset that stands for many. */
export function createInstances(
  graph: AssetGraph,
  conceptsAt: readonly (readonly number[])[],
  concepts: readonly Concept[],
): Instances {
  const asset: number[] = [];
  const concept: number[] = [];
  const member: number[] = [];
  const triplet: number[] = [];
  const average = new Map<number, number>();
  graph.assets.forEach((owner, a) => {
    for (const c of at(conceptsAt, owner.class)) {
      const many = owner.population > 0 && at(concepts, c).variants !== undefined;
      average.set(a * concepts.length + c, asset.length);
      for (const which of many ? [AVERAGE, MIN, MAX] : [AVERAGE]) {
        asset.push(a);
        concept.push(c);
        member.push(which);
        triplet.push(many ? 1 : 0);
      }
    }
  });
  return {
    count: asset.length,
    asset: Int32Array.from(asset),
    concept: Int32Array.from(concept),
    member: Uint8Array.from(member),
    triplet: Uint8Array.from(triplet),
    find: (a, c) => average.get(a * concepts.length + c) ?? -1,
  };
}
