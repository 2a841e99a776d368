import type { MatchingPattern, PatternLink, PatternNode, Role } from '../knowledge/pattern.ts';
import type { Hierarchy } from './hierarchy.ts';

/** What a role is in a pattern: key and root roles hold one asset, the others any number. */
export type RoleKind = 'key' | 'root' | 'necessary' | 'sufficient' | 'optional';

/** A demanded link between two roles of a plan. */
export type PlannedLink = { readonly from: number; readonly relation: number; readonly to: number };

/** A link between the node's own asset and another role, or itself (`other` -1); `outward` when it starts at the node. */
export type Tie = { readonly other: number; readonly relation: number; readonly outward: boolean };

/** A node that gathers assets: all of its class that may play its role and have every tie. */
export type GatherNode = {
  readonly role: number;
  readonly class: number;
  readonly playedBy: readonly number[];
  /** Ties to root roles (and to itself). */
  readonly ties: readonly Tie[];
  /** Ties to other gathering roles, checked when those are filled. */
  readonly sideTies: readonly Tie[];
};

/** A pattern by index: roles are numbered key, root, then necessary, sufficient and optional ones. */
export type PatternPlan = {
  readonly pattern: MatchingPattern;
  readonly roles: readonly string[];
  readonly kinds: readonly RoleKind[];
  readonly roleIndex: ReadonlyMap<string, number>;
  readonly keyCount: number;
  /** Key and root roles: the first `rootCount` roles. */
  readonly rootCount: number;
  readonly rootClass: Int32Array;
  readonly rootLinks: readonly PlannedLink[];
  /** Links that the matching part demands between two root roles: looked at unless quirk Q3 is on. */
  readonly lateRootLinks: readonly PlannedLink[];
  readonly gather: readonly GatherNode[];
  readonly prohibited: readonly GatherNode[];
  readonly prohibitedLinks: readonly PlannedLink[];
  readonly distinct: readonly (readonly number[])[];
};

/** The plan of a pattern; null when a class or relation in it does not exist, so that it can never match. */
export function planPattern(
  pattern: MatchingPattern,
  roles: ReadonlyMap<string, Role>,
  classes: Hierarchy,
  relations: Hierarchy,
): PatternPlan | null {
  const nodes = [
    ...pattern.key.map((node) => ({ node, kind: 'key' as const })),
    ...pattern.root.map((node) => ({ node, kind: 'root' as const })),
    ...pattern.necessary.map((node) => ({ node, kind: 'necessary' as const })),
    ...pattern.sufficient.map((node) => ({ node, kind: 'sufficient' as const })),
    ...pattern.optional.map((node) => ({ node, kind: 'optional' as const })),
  ];
  const keyCount = pattern.key.length;
  const rootCount = keyCount + pattern.root.length;
  const everyNode = [...nodes.map(({ node }) => node), ...pattern.prohibited];
  const everyLink = [...pattern.rootLinks, ...pattern.links];
  if (everyNode.some((node) => !classes.index.has(node.class))) return null;
  if (everyLink.some((link) => !relations.index.has(link.relation))) return null;

  const roleIndex = new Map<string, number>();
  for (const [i, { node }] of nodes.entries()) if (!roleIndex.has(node.role)) roleIndex.set(node.role, i);
  const known = (link: PatternLink): boolean => relations.index.has(link.relation);
  const plan = ({ from, relation, to }: PatternLink): PlannedLink => ({
    from: roleIndex.get(from) ?? -1,
    relation: relations.index.get(relation) ?? -1,
    to: roleIndex.get(to) ?? -1,
  });
  const isRoot = (role: string): boolean => (roleIndex.get(role) ?? rootCount) < rootCount;
  const gatherNode = (node: PatternNode, role: number): GatherNode => {
    const ties = pattern.links.flatMap((link) => tiesOf(node.role, link, plan(link)));
    return {
      role,
      class: classes.index.get(node.class) ?? -1,
      playedBy: (roles.get(node.role)?.at ?? [node.class]).flatMap((id) => classes.index.get(id) ?? []),
      ties: ties.filter((tie) => tie.other < rootCount),
      sideTies: ties.filter((tie) => tie.other >= rootCount),
    };
  };
  return {
    pattern,
    roles: nodes.map(({ node }) => node.role),
    kinds: nodes.map(({ kind }) => kind),
    roleIndex,
    keyCount,
    rootCount,
    rootClass: Int32Array.from(nodes.slice(0, rootCount), ({ node }) => classes.index.get(node.class) ?? -1),
    rootLinks: pattern.rootLinks.map(plan).filter((link) => link.from >= 0 && link.to >= 0),
    lateRootLinks: pattern.links.filter(({ from, to }) => isRoot(from) && isRoot(to)).map(plan),
    gather: nodes.slice(rootCount).map(({ node }, i) => gatherNode(node, rootCount + i)),
    prohibited: pattern.prohibited.map((node) => gatherNode(node, -1)),
    prohibitedLinks: pattern.prohibitedLinks
      .filter(known)
      .map(plan)
      .filter((link) => link.from >= 0 && link.to >= 0),
    distinct: pattern.distinct.map((group) => group.flatMap(({ role }) => roleIndex.get(role) ?? [])),
  };
}

/** The ties that a link makes for a role; none when the link does not touch it or its other end does not exist. */
function tiesOf(role: string, link: PatternLink, { from, relation, to }: PlannedLink): Tie[] {
  if (link.from === role && link.to === role) return [{ other: -1, relation, outward: true }];
  if (link.from === role && to >= 0) return [{ other: to, relation, outward: true }];
  if (link.to === role && from >= 0) return [{ other: from, relation, outward: false }];
  return [];
}
