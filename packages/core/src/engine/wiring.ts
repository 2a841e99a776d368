import type { AssetGraph } from './asset-graph.ts';
import { at } from './at.ts';
import type { RoleKind } from './pattern-plan.ts';
import { AVERAGE, type Instances, MAX, type MemberIndex, MIN } from './threat-graph.ts';

/** How an asset stands in its role: alone (root, key or as good as), or as one of several. */
export type Standing = 'unique' | 'necessary' | 'sufficient' | 'optional';

/**
 * The standing of an asset in a role. One of several in a necessary or sufficient role still counts as unique when a link
 * ties it to a root asset of at least its own population, so that each root asset has one of its own.
 */
export function standingOf(
  graph: AssetGraph,
  asset: number,
  kind: RoleKind,
  roots: readonly number[],
  tied: Tied,
): Standing {
  if (kind === 'key' || kind === 'root') return 'unique';
  if (kind === 'optional') return 'optional';
  const population = at(graph.assets, asset).population;
  const pseudoRoot = roots.some(
    (root) => population <= at(graph.assets, root).population && (tied(asset, root) || tied(root, asset)),
  );
  return pseudoRoot ? 'unique' : kind;
}

/** Is there any link from one asset to the other? */
export type Tied = (from: number, to: number) => boolean;

/** Which member of an effect belongs to a threat of this member. */
export function effectMember(member: MemberIndex): MemberIndex {
  return member;
}

/** Which member of a consequence counts as a cause of a threat of this member. */
export function conditionMember(member: MemberIndex, standing: Standing): MemberIndex {
  if (standing === 'necessary' || standing === 'optional') return MIN;
  return standing === 'sufficient' ? MAX : member;
}

/** Which member of an attribute counts as an entry point of a threat of this member. */
export function entryMember(member: MemberIndex, standing: Standing): MemberIndex {
  if (standing === 'necessary' || standing === 'optional') return MAX;
  return standing === 'sufficient' ? MIN : opposite(member);
}

/** Which member of a control counts for a strategy of this member. */
export function controlMember(member: MemberIndex, standing: Standing): MemberIndex {
  if (standing === 'necessary') return MAX;
  return standing === 'sufficient' ? MIN : opposite(member);
}

/** Least for most and most for least; the average stays. */
export function opposite(member: MemberIndex): MemberIndex {
  return member === MIN ? MAX : member === MAX ? MIN : AVERAGE;
}

/** The wanted member of a concept at an asset, or its average where it has no members, or -1 where it does not exist. */
export function instanceOf(instances: Instances, asset: number, concept: number, member: MemberIndex): number {
  const average = instances.find(asset, concept);
  return average >= 0 && at(instances.triplet, average) === 1 ? average + member : average;
}
