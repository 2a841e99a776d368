import type { Finding } from '../../../finding.ts';
import type { CheckSource } from '../check-source.ts';
import type { ConstructionSource } from '../construction-source.ts';
import type { Entry } from '../knowledge-source.ts';
import { rolesOf, splitLink } from '../pattern-source.ts';
import type { ThreatSource } from '../threat-source.ts';
import { doubt, fault, type LintRule, type LintView } from './lint-view.ts';

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

/** Causes and effects stand at classes where the attribute or consequence exists. */
export const clausesLocated: LintRule = (view) => {
  const places = new Map(
    [...view.source.attributes, ...view.source.consequences].map(({ value }) => [value.id, value.at]),
  );
  return view.source.threats.flatMap((threat) =>
    [...view.causes(threat), ...view.effects(threat)]
      .filter(
        ({ what, class: at }) => at !== '' && !(places.get(what) ?? [at]).some((place) => view.overlap(place, at)),
      )
      .map(({ role, what, class: at }) =>
        fault('clause-misplaced', threat.path, `"${what}" does not exist at ${role}, which is of class ${at}.`),
      ),
  );
};

/** Consequences that undermine an attribute are read as its lack, so that a level stated by an expert counts too. */
export const pairedConsequencesReadAsLack: LintRule = (view) => {
  const paired = new Map(view.knowledge.undermining.map(({ consequence, attribute }) => [consequence, attribute]));
  return view.source.threats.flatMap((threat) =>
    view
      .causes(threat)
      .filter(({ verb, what }) => verb === 'suffers' && paired.has(what))
      .map(({ role, what }) =>
        fault(
          'cause-not-read-as-lack',
          threat.path,
          `Write "${role} lacks ${paired.get(what)}" instead of "${role} suffers ${what}".`,
        ),
      ),
  );
};

/** Place-holders in descriptions are roles of the pattern. */
export const placeholdersAreRoles: LintRule = (view) =>
  [...view.source.threats, ...view.source.checks].flatMap(({ path, value }: Entry<ThreatSource | CheckSource>) => {
    const roles = rolesOf(value.pattern);
    return [...value.description.matchAll(/_([a-z][a-z-]*)_/gu)]
      .map((match) => match[1] ?? '')
      .filter((role) => !roles.has(role))
      .map((role) =>
        fault('placeholder-unknown', path, `The description names "_${role}_", which is no role of the pattern.`),
      );
  });

/** A primary threat says who starts it; a consequence nobody causes and an attribute nobody reads are doubtful. */
export const originsGiven: LintRule = (view) =>
  view.source.threats
    .filter(({ value }) => value.kind === 'primary' && value.origin === undefined)
    .map(({ path }) =>
      fault('origin-missing', path, 'A primary threat has an origin: attacker, failure or ordinary-use.'),
    );

/** Every consequence is caused by some threat and every attribute is read by some threat. */
export const conceptsUsed: LintRule = (view) => {
  const caused = new Set(view.source.threats.flatMap((threat) => view.effects(threat).map(({ what }) => what)));
  const read = new Set(view.source.threats.flatMap((threat) => view.causes(threat).map(({ what }) => what)));
  return [
    ...view.source.consequences
      .filter(({ value }) => !caused.has(value.id))
      .map(({ path, value }) => doubt('consequence-uncaused', path, `No threat causes "${value.id}".`)),
    ...view.source.attributes
      .filter(({ value }) => !read.has(value.id))
      .map(({ path, value }) => doubt('attribute-unread', path, `No threat reads "${value.id}".`)),
  ];
};

/** Every harm has a severity. */
export const harmsHaveSeverity: LintRule = (view) =>
  view.source.consequences
    .filter(({ value }) => value.harm !== undefined && value.severity === undefined)
    .map(({ path }) => fault('severity-missing', path, 'A harm has a severity from 1 to 5.'));

function patterned(view: LintView): Patterned[] {
  return [...view.source.threats, ...view.source.checks, ...view.source.constructions];
}
