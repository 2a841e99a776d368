import type { MatchingPattern, PatternNode, Role } from '../pattern.ts';
import { type PatternSource, roleKinds, splitLink } from './pattern-source.ts';
import { compareText } from './read-knowledge-source.ts';

/** Patterns and roles gathered from their users; users with the same pattern share one. */
export type PatternTable = {
  /** The id of the pattern, adding it when it is new. */
  add(pattern: PatternSource, user: string): string;
  /** Notes that assets of the class play the role, e.g. those a construction adds. */
  addRole(role: string, asset: string): void;
  patterns(): MatchingPattern[];
  roles(): Role[];
};

/** An empty table. Add users in a fixed order: a pattern is named after its first one. */
export function patternTable(): PatternTable {
  const byContent = new Map<string, MatchingPattern>();
  const classesOfRole = new Map<string, Set<string>>();
  const addRole = (role: string, asset: string): void => {
    classesOfRole.set(role, (classesOfRole.get(role) ?? new Set()).add(asset));
  };
  return {
    addRole,
    add(source, user) {
      const pattern = compilePattern(source, `${user}.pattern`);
      const content = JSON.stringify({ ...pattern, id: '' });
      const known = byContent.get(content);
      if (known !== undefined) return known.id;
      byContent.set(content, pattern);
      for (const kind of roleKinds) {
        for (const node of pattern[kind]) addRole(node.role, node.class);
      }
      return pattern.id;
    },
    patterns: () => [...byContent.values()].sort((a, b) => compareText(a.id, b.id)),
    roles: () =>
      [...classesOfRole]
        .sort(([a], [b]) => compareText(a, b))
        .map(([id, classes]) => ({ id, label: id.replaceAll('-', ' '), at: [...classes].sort(compareText) })),
  };
}

/** Links between two root roles go to the root part; every other link ties a secondary role to it. */
function compilePattern(source: PatternSource, id: string): MatchingPattern {
  const nodes = (roles: Readonly<Record<string, string>>): PatternNode[] =>
    Object.entries(roles)
      .map(([role, asset]) => ({ role, class: asset }))
      .sort((a, b) => compareText(a.role, b.role));
  const rootRoles = new Set([...Object.keys(source.key), ...Object.keys(source.root)]);
  const links = [...source.links].sort(compareText).map(splitLink);
  const atRoot = links.filter(({ from, to }) => rootRoles.has(from) && rootRoles.has(to));
  const classOf = new Map(roleKinds.flatMap((kind) => Object.entries(source[kind])));
  return {
    id,
    label: '',
    key: nodes(source.key),
    root: nodes(source.root),
    rootLinks: atRoot,
    necessary: nodes(source.necessary),
    sufficient: nodes(source.sufficient),
    optional: nodes(source.optional),
    prohibited: nodes(source.prohibited),
    links: links.filter((link) => !atRoot.includes(link)),
    prohibitedLinks: [...source.without].sort(compareText).map(splitLink),
    distinct: source.distinct.map((group) => group.map((role) => ({ role, class: classOf.get(role) ?? '' }))),
  };
}
