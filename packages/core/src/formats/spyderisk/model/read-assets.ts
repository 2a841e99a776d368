import type { SystemAsset, SystemLink } from '../../../engine/system.ts';
import { identifierHash } from '../identifier-hash.ts';
import { domainName, systemName } from '../iri.ts';
import type { Said } from '../statements.ts';
import { type ModelReader, reportInModel } from './model-reader.ts';

/** The assets of a model, with the ids that its settings use. */
export type ReadAssets = { readonly assets: readonly SystemAsset[]; readonly ids: ReadonlyMap<string, string> };

/** The links of a model, and the constraint that stands for each, by its IRI. */
export type ReadLinks = {
  readonly links: readonly SystemLink[];
  readonly constraints: ReadonlyMap<string, SystemLink>;
};

/** The asserted assets in the order of their names. One of an unknown class is reported and left out. */
export function readAssets(reader: ModelReader): ReadAssets {
  const { asserted, knowledge } = reader;
  const classes = new Set(knowledge.classes.map(({ id }) => id));
  const assets: SystemAsset[] = [];
  const ids = new Map<string, string>();
  for (const iri of [...asserted.subjects()].sort()) {
    if (!iri.startsWith('system#')) continue;
    const types = asserted
      .all(iri, 'rdf#type')
      .filter(({ object }) => object.startsWith('domain#'))
      .sort((a, b) => (a.object < b.object ? -1 : 1));
    const [type] = types;
    if (type === undefined) continue;
    const [known, second] = types.filter(({ object }) => classes.has(domainName(object)));
    if (known === undefined) {
      const message = `${iri} is of the class ${domainName(type.object)}, which this knowledge base lacks; it was left out.`;
      reportInModel(reader, 'unknown-class', message, type);
      continue;
    }
    if (second !== undefined)
      reportInModel(reader, 'stated-twice', `${iri} has two classes; ${domainName(known.object)} was taken.`, second);
    const id = systemName(iri);
    const label = asserted.value(iri, 'rdfs#label') ?? id;
    assets.push({ id, class: domainName(known.object), label, population: populationOf(reader, iri) });
    ids.set(id, asserted.value(iri, 'core#hasID') ?? identifierHash(iri));
  }
  return { assets, ids };
}

/** The population, or what the cardinality of older models amounts to: one, a few or many. */
function populationOf(reader: ModelReader, iri: string): number {
  const { asserted, knowledge } = reader;
  const stated = asserted.first(iri, 'core#population');
  if (stated !== undefined) {
    const level = knowledge.scales.population.findIndex(({ id }) => id === domainName(stated.object));
    if (level >= 0) return level;
    reportInModel(
      reader,
      'unknown-level',
      `${stated.object} is no population of this knowledge base; one is assumed.`,
      stated,
    );
    return 0;
  }
  const most = asserted.first(iri, 'core#maxCardinality');
  if (most === undefined) return 0;
  const count = Number(most.object);
  if (!Number.isInteger(count)) {
    reportInModel(reader, 'number-not-understood', `“${most.object}” is not a whole number; one is assumed.`, most);
    return 0;
  }
  return count < 0 ? 2 : count > 1 ? 1 : 0;
}

/**
 * The links in order, whether an asset states them or a constraint stands for them, each once. Ends may be assets still
 * to come.
 */
export function readLinks(reader: ModelReader): ReadLinks {
  const { asserted, knowledge } = reader;
  const relations = new Set(knowledge.relations.map(({ id }) => id));
  const found = new Map<string, SystemLink>();
  const constraints = new Map<string, SystemLink>();
  const add = (from: string, relation: string, to: Said): SystemLink | undefined => {
    if (!from.startsWith('system#') || !to.object.startsWith('system#')) {
      const message = `${from} and ${to.object} are not both assets; the link ${domainName(relation)} was left out.`;
      reportInModel(reader, 'link-without-assets', message, to);
      return undefined;
    }
    const link = { from: systemName(from), relation: domainName(relation), to: systemName(to.object) };
    found.set(`${link.from} ${link.relation} ${link.to}`, link);
    return link;
  };
  for (const iri of asserted.subjects())
    for (const said of asserted.about(iri)) {
      if (!said.predicate.startsWith('domain#')) continue;
      if (relations.has(domainName(said.predicate))) add(iri, said.predicate, said);
      else unknownRelation(reader, said.predicate, said);
    }
  for (const iri of asserted.ofType('core#CardinalityConstraint')) {
    const from = asserted.first(iri, 'core#linksFrom');
    const type = asserted.first(iri, 'core#linkType');
    const to = asserted.first(iri, 'core#linksTo');
    const [first] = asserted.about(iri);
    if (from === undefined || type === undefined || to === undefined) {
      if (first !== undefined)
        reportInModel(reader, 'incomplete-link', `${iri} lacks an end or its type; it was left out.`, first);
    } else if (relations.has(domainName(type.object))) {
      const link = add(from.object, type.object, to);
      if (link !== undefined) constraints.set(iri, link);
    } else unknownRelation(reader, type.object, type);
  }
  const links = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
  return { links, constraints };
}

function unknownRelation(reader: ModelReader, iri: string, said: Parameters<typeof reportInModel>[3]): void {
  const message = `This knowledge base has no relation ${domainName(iri)}; the link was left out.`;
  reportInModel(reader, 'unknown-relation', message, said);
}
