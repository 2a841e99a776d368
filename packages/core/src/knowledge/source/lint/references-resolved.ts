import type { Finding } from '../../../finding.ts';
import { didYouMean } from '../../../scenario/suggest.ts';
import type { Entry } from '../knowledge-source.ts';
import { type PatternSource, rolesOf, splitLink } from '../pattern-source.ts';
import { splitClause } from '../threat-source.ts';
import { fault, type LintRule } from './lint-view.ts';

/** Every id that an entry names exists: classes, relations, roles, attributes, consequences, controls, threats. */
export const referencesResolved: LintRule = ({ source, strategies }) => {
  const findings: Finding[] = [];
  const idsOf = (entries: readonly Entry<{ readonly id: string }>[]): Set<string> =>
    new Set(entries.map(({ value }) => value.id));
  const known = {
    class: idsOf(source.classes),
    relation: idsOf(source.relations),
    attribute: idsOf(source.attributes),
    consequence: idsOf(source.consequences),
    control: idsOf(source.controls),
    threat: new Set([...idsOf(source.threats), ...idsOf(source.checks)]),
  };
  const demand = (kind: keyof typeof known, ids: readonly string[], path: string): void => {
    for (const id of ids) {
      if (known[kind].has(id)) continue;
      findings.push(fault('dangling-reference', path, `There is no ${kind} "${id}"${nearest(id, known[kind])}.`));
    }
  };
  const demandPattern = (pattern: PatternSource, path: string, further: readonly string[] = []): void => {
    const roles = rolesOf(pattern);
    const every = new Set([...roles.keys(), ...further]);
    demand('class', [...roles.values()], path);
    for (const { from, relation, to } of [...pattern.links, ...pattern.without].map(splitLink)) {
      demand('relation', [relation], path);
      demandRoles([from, to], every, path);
    }
    for (const group of pattern.distinct) demandRoles(group, every, path);
  };
  const demandRoles = (roles: readonly string[], every: ReadonlySet<string>, path: string): void => {
    for (const role of roles) {
      if (!every.has(role)) findings.push(fault('dangling-role', path, `The pattern has no role "${role}".`));
    }
  };

  for (const { path, value } of source.classes) {
    demand('class', value['kind-of'], path);
    demand('attribute', Object.keys(value.trust), path);
    demand('consequence', Object.keys(value.impact), path);
  }
  for (const { path, value } of source.relations) {
    demand('relation', value['kind-of'], path);
    demand('class', [...value.from, ...value.to], path);
  }
  for (const { path, value } of [...source.attributes, ...source.consequences, ...source.controls, ...source.facts]) {
    demand('class', value.at, path);
  }
  for (const { path, value } of source.consequences) {
    demand('attribute', value.undermines, path);
    demand('class', Object.keys(value.impact), path);
  }
  for (const { path, value } of source.facts) {
    for (const answer of [value.yes, value.no]) {
      demand('attribute', Object.keys(answer.trust), path);
      demand('control', answer.controls, path);
    }
  }
  for (const { path, value } of source.indicators) {
    demand('class', value.at, path);
    demand('attribute', value.lowers, path);
    demand('control', value.removes, path);
  }
  for (const { path, value } of source.checks) demandPattern(value.pattern, path);
  for (const { path, value } of source.threats) {
    demandPattern(value.pattern, path);
    const clauses = [...value.causes, ...value.effects].map(splitClause);
    for (const { verb, what } of clauses) demand(verb === 'lacks' ? 'attribute' : 'consequence', [what], path);
    const roles = clauses.map(({ role }) => role);
    demandRoles(
      [...roles, ...(value.threatens === undefined ? [] : [value.threatens])],
      new Set(rolesOf(value.pattern).keys()),
      path,
    );
  }
  for (const { path, value } of source.constructions) {
    const added = Object.keys(value.adds.nodes);
    demandPattern(value.pattern, path, added);
    const every = new Set([...rolesOf(value.pattern).keys(), ...added]);
    for (const node of Object.values(value.adds.nodes)) {
      demand('class', [node.class], path);
      demandRoles([...node['named-by'], ...node['displayed-at']], every, path);
    }
    for (const { from, relation, to } of value.adds.links.map(splitLink)) {
      demand('relation', [relation], path);
      demandRoles([from, to], every, path);
    }
  }
  for (const { path, value } of strategies) {
    demand('control', [...Object.values(value.needs), ...Object.values(value.optional)].flat(), path);
    for (const id of [...value.blocks, ...value.triggers]) {
      if (!known.threat.has(id))
        findings.push(fault('threat-unknown', path, `There is no threat "${id}"${nearest(id, known.threat)}.`));
    }
  }
  return findings;
};

/** A known id that begins or ends like the wrong one, to save a search. */
/** What may be meant: the word that is spelled almost so, else one that shares parts of it. */
function nearest(id: string, known: ReadonlySet<string>): string {
  const spelled = didYouMean(id, known);
  if (spelled !== '') return `; ${spelled}`;
  const words = id.split('-').filter((word) => word.length > 3);
  const scored = [...known]
    .map((candidate) => ({ candidate, shared: words.filter((word) => candidate.includes(word)).length }))
    .sort((a, b) => b.shared - a.shared || a.candidate.length - b.candidate.length);
  const best = scored[0];
  return best !== undefined && best.shared > 0 ? `; did you mean "${best.candidate}"?` : '';
}
