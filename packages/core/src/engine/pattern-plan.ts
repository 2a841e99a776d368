import type { ConceptId } from '../knowledge/id.ts';
import type { MatchingPattern, PatternLink, Role } from '../knowledge/pattern.ts';
import { at } from './at.ts';
import type { Hierarchy } from './hierarchy.ts';

/** How a role of a pattern is filled. Root roles (key and root) hold one asset each. */
export type RoleKind = 'key' | 'root' | 'necessary' | 'sufficient' | 'optional';

/** A link of a pattern between two of its roles, by index. */
export type PlannedLink = { readonly from: number; readonly relation: number; readonly to: number };

/** A node that is not part of the root: its role (-1 for a prohibited node), class and the links that tie it to the root. */
export type SecondaryNode = {
  readonly role: number;
  readonly class: number;
  /** Classes whose assets can play the role. */
  readonly playedBy: readonly number[];
  /** Links to root roles; `outward` when the link starts at this node. */
  readonly ties: readonly { readonly root: number; readonly relation: number; readonly outward: boolean }[];
};

/** A matching pattern with its names resolved to indices. Root roles come first: `0 … rootCount - 1`. */
export type PatternPlan = {
  readonly id: ConceptId;
  readonly roles: readonly ConceptId[];
  readonly roleKinds: readonly RoleKind[];
  readonly roleIndex: ReadonlyMap<ConceptId, number>;
  readonly rootCount: number;
  readonly rootClasses: readonly number[];
  readonly rootLinks: readonly PlannedLink[];
  /** Links of the matching part between two root roles: enforced by strict rules only. */
  readonly extraRootLinks: readonly PlannedLink[];
  readonly secondary: readonly SecondaryNode[];
  readonly prohibitedNodes: readonly SecondaryNode[];
  readonly prohibitedLinks: readonly PlannedLink[];
  readonly distinct: readonly (readonly number[])[];
};

/** Resolves a pattern. Every id in it must exist; a loader reports and removes what dangles. */
export function planPattern(
  pattern: MatchingPattern,
  classes: Hierarchy,
  relations: Hierarchy,
  roleOf: ReadonlyMap<ConceptId, Role>,
): PatternPlan {
  const filled = [
    ...pattern.key.map((node) => ({ ...node, kind: 'key' as const })),
    ...pattern.root.map((node) => ({ ...node, kind: 'root' as const })),
    ...pattern.necessary.map((node) => ({ ...node, kind: 'necessary' as const })),
    ...pattern.sufficient.map((node) => ({ ...node, kind: 'sufficient' as const })),
    ...pattern.optional.map((node) => ({ ...node, kind: 'optional' as const })),
  ];
  const roleIndex = new Map(filled.map((node, i) => [node.role, i]));
  const rootCount = pattern.key.length + pattern.root.length;
  const classIndex = (id: ConceptId): number => classes.index.get(id) ?? -1;
  const relationIndex = (id: ConceptId): number => relations.index.get(id) ?? -1;
  const isRoot = (role: ConceptId): boolean => (roleIndex.get(role) ?? rootCount) < rootCount;
  const planned = (link: PatternLink): PlannedLink => ({
    from: roleIndex.get(link.from) ?? -1,
    relation: relationIndex(link.relation),
    to: roleIndex.get(link.to) ?? -1,
  });
  const tiesOf = (role: ConceptId): SecondaryNode['ties'] =>
    pattern.links.flatMap((link) => [
      ...(link.from === role && isRoot(link.to)
        ? [{ root: roleIndex.get(link.to) ?? -1, relation: relationIndex(link.relation), outward: true }]
        : []),
      ...(link.to === role && isRoot(link.from)
        ? [{ root: roleIndex.get(link.from) ?? -1, relation: relationIndex(link.relation), outward: false }]
        : []),
    ]);
  const secondaryNode = (
    node: { readonly role: ConceptId; readonly class: ConceptId },
    role: number,
  ): SecondaryNode => ({
    role,
    class: classIndex(node.class),
    playedBy: (roleOf.get(node.role)?.at ?? [node.class]).map(classIndex),
    ties: tiesOf(node.role),
  });
  return {
    id: pattern.id,
    roles: filled.map((node) => node.role),
    roleKinds: filled.map((node) => node.kind),
    roleIndex,
    rootCount,
    rootClasses: filled.slice(0, rootCount).map((node) => classIndex(node.class)),
    rootLinks: pattern.rootLinks.map(planned),
    extraRootLinks: pattern.links.filter((link) => isRoot(link.from) && isRoot(link.to)).map(planned),
    secondary: filled.slice(rootCount).map((node, i) => secondaryNode(node, rootCount + i)),
    prohibitedNodes: pattern.prohibited.map((node) => secondaryNode(node, -1)),
    prohibitedLinks: pattern.prohibitedLinks.map(planned).filter((link) => link.from >= 0 && link.to >= 0),
    distinct: pattern.distinct.map((group) =>
      group.map((node) => roleIndex.get(node.role) ?? -1).filter((role) => role >= 0),
    ),
  };
}

/** The roles of a plan that are filled by exactly one asset. */
export function rootRoles(plan: PatternPlan): readonly ConceptId[] {
  return plan.roles.slice(0, plan.rootCount);
}

/** Is the role at this index one of the key roles, which give a match its population? */
export function isKeyRole(plan: PatternPlan, role: number): boolean {
  return at(plan.roleKinds, role) === 'key';
}
