import type { CheckSource } from '../check-source.ts';
import type { Entry } from '../knowledge-source.ts';
import { rolesOf } from '../pattern-source.ts';
import type { ThreatSource } from '../threat-source.ts';
import { doubt, fault, type LintRule } from './lint-view.ts';

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

/** A primary threat says who starts it. */
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
