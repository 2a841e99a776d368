import type { Finding } from '../../../finding.ts';
import type { CheckSource } from '../check-source.ts';
import type { ConstructionSource } from '../construction-source.ts';
import type { Entry } from '../knowledge-source.ts';
import { rolesOf, splitLink } from '../pattern-source.ts';
import type { ThreatSource } from '../threat-source.ts';
import { fault, type LintRule, type LintView } from './lint-view.ts';

type Patterned = Entry<ThreatSource | CheckSource | ConstructionSource>;

/** All roles of a pattern hang together: otherwise it matches every combination of unrelated assets. */
export const patternsConnected: LintRule = (view) =>
  patterned(view).flatMap(({ path, value }) => {
    const roles = [...rolesOf(value.pattern).keys()];
    const reached = new Set(roles.slice(0, 1));
    const links = value.pattern.links.map(splitLink);
    for (let grew = true; grew; ) {
      const before = reached.size;
      for (const { from, to } of links) {
        if (reached.has(from)) reached.add(to);
        if (reached.has(to)) reached.add(from);
      }
      grew = reached.size > before;
    }
    return roles
      .filter((role) => !reached.has(role))
      .map((role) =>
        fault('pattern-disconnected', path, `No link ties the role "${role}" to the rest of the pattern.`),
      );
  });

/** Links of a pattern can exist: the relation goes from and to such classes. */
export const patternLinksPossible: LintRule = (view) => {
  const relations = new Map(view.source.relations.map(({ value }) => [value.id, value]));
  return patterned(view).flatMap(({ path, value }) => {
    const roles = rolesOf(value.pattern);
    return [...value.pattern.links, ...value.pattern.without].flatMap((text): Finding[] => {
      const { from, relation, to } = splitLink(text);
      const kind = relations.get(relation);
      const [start, end] = [roles.get(from), roles.get(to)];
      if (kind === undefined || start === undefined || end === undefined) return [];
      const possible =
        kind.from.some((one) => view.overlap(one, start)) && kind.to.some((one) => view.overlap(one, end));
      return possible
        ? []
        : [fault('link-impossible', path, `"${text}": ${relation} never goes from ${start} to ${end}.`)];
    });
  });
};

/** A secondary role is tied to roles of the root part only, as the matching demands. */
export const secondaryLinksReachRoot: LintRule = (view) =>
  patterned(view).flatMap(({ path, value }) => {
    const root = new Set([...Object.keys(value.pattern.key), ...Object.keys(value.pattern.root)]);
    return value.pattern.links
      .filter((text) => !root.has(splitLink(text).from) && !root.has(splitLink(text).to))
      .map((text) =>
        fault(
          'link-between-secondary-roles',
          path,
          `"${text}" ties two secondary roles; one of them must be key or root.`,
        ),
      );
  });

/** The same role name means the same kind of thing everywhere: its classes have a common class below "asset". */
export const roleClassesKin: LintRule = (view) => {
  const uses = new Map<string, { readonly class: string; readonly path: string }[]>();
  for (const { path, value } of patterned(view)) {
    for (const [role, at] of rolesOf(value.pattern)) uses.set(role, [...(uses.get(role) ?? []), { class: at, path }]);
  }
  const top = new Set(
    view.source.classes.filter(({ value }) => value['kind-of'].length === 0).map(({ value }) => value.id),
  );
  return [...uses].flatMap(([role, places]) => {
    const first = places[0];
    if (first === undefined) return [];
    return places
      .filter(
        (place) =>
          ![...view.ancestors(place.class)].some((one) => !top.has(one) && view.ancestors(first.class).has(one)),
      )
      .map((place) =>
        fault(
          'role-classes-differ',
          place.path,
          `The role "${role}" is of class ${place.class} here and ${first.class} in ${first.path}: use another role name.`,
        ),
      );
  });
};

function patterned(view: LintView): Patterned[] {
  return [...view.source.threats, ...view.source.checks, ...view.source.constructions];
}
