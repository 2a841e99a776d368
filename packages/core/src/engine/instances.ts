import type { AssetGraph } from './asset-graph.ts';
import { byteAt, intAt } from './at.ts';
import type { ClassQuality } from './class-qualities.ts';
import { AVERAGE, MAX, type MemberIndex, MIN } from './member.ts';
import type { Instances } from './threat-graph.ts';

const alone = [AVERAGE];
const members = [AVERAGE, MIN, MAX];

/** Creates the instances of one kind of quality at all assets: three where a population has variants (rule W1). */
export function createInstances(
  graph: AssetGraph,
  qualitiesOf: (assetClass: number) => readonly ClassQuality[],
): Instances {
  const starts = new Int32Array(graph.assets.length + 1);
  const asset: number[] = [];
  const concept: number[] = [];
  const member: number[] = [];
  const triplet: number[] = [];
  for (const [owner, { class: assetClass, population }] of graph.assets.entries()) {
    for (const quality of qualitiesOf(assetClass)) {
      const many = population > 0 && quality.hasVariants;
      for (const which of many ? members : alone) {
        asset.push(owner);
        concept.push(quality.concept);
        member.push(which);
        triplet.push(many ? 1 : 0);
      }
    }
    starts[owner + 1] = asset.length;
  }
  return {
    count: asset.length,
    starts,
    asset: new Int32Array(asset),
    concept: new Int32Array(concept),
    member: new Uint8Array(member),
    triplet: new Uint8Array(triplet),
  };
}

/** The average instance of a concept at an asset, or -1. */
export function findInstance({ starts, concept }: Instances, asset: number, wanted: number): number {
  if (asset < 0) return -1;
  let low = intAt(starts, asset);
  let high = intAt(starts, asset + 1);
  const end = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (intAt(concept, middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < end && intAt(concept, low) === wanted ? low : -1;
}

/** The wanted member of a concept at an asset, its average where there are no members, or -1 where it does not exist. */
export function findMember(instances: Instances, asset: number, concept: number, member: MemberIndex): number {
  const average = findInstance(instances, asset, concept);
  return average >= 0 && byteAt(instances.triplet, average) === 1 ? average + member : average;
}
