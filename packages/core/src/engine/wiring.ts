import type { AssetGraph } from './asset-graph.ts';
import { at } from './at.ts';
import { MAX, type MemberIndex, MIN, opposite } from './member.ts';
import type { RoleKind } from './pattern-plan.ts';

/** How an asset stands in its role: as the only one (root, key, or as good as root), or as one of several. */
export type Standing = 0 | 1 | 2 | 3;
export const UNIQUE: Standing = 0;
const NECESSARY: Standing = 1;
const SUFFICIENT: Standing = 2;
const OPTIONAL: Standing = 3;

/**
 * The standing of an asset in a role (rule W4). One in a necessary or sufficient role is as good as a root asset when a
 * link ties it to a root asset whose population is at least its own: then each root asset has one of its own.
 */
export function standingOf(
  graph: AssetGraph,
  asset: number,
  kind: RoleKind,
  tiedRoots: (asset: number) => readonly number[],
): Standing {
  if (kind === 'key' || kind === 'root') return UNIQUE;
  if (kind === 'optional') return OPTIONAL;
  const { population } = at(graph.assets, asset);
  if (tiedRoots(asset).some((root) => population <= at(graph.assets, root).population)) return UNIQUE;
  return kind === 'necessary' ? NECESSARY : SUFFICIENT;
}

/** The member of a consequence that is a cause of a threat's member (rule W5). */
export function conditionMember(threat: MemberIndex, standing: Standing): MemberIndex {
  if (standing === UNIQUE) return threat;
  return standing === SUFFICIENT ? MAX : MIN;
}

/** The member of an attribute that is an entry point of a threat's member (rule W5). */
export function entryMember(threat: MemberIndex, standing: Standing): MemberIndex {
  if (standing === UNIQUE) return opposite(threat);
  return standing === SUFFICIENT ? MIN : MAX;
}

/** The member of a control that a strategy's member needs (rule W5). */
export function controlMember(strategy: MemberIndex, standing: Standing): MemberIndex {
  if (standing === NECESSARY) return MAX;
  return standing === SUFFICIENT ? MIN : opposite(strategy);
}
