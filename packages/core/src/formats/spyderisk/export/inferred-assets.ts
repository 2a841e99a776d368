import { at, byteAt, intAt } from '../../../engine/at.ts';
import { listAt } from '../../../engine/int-lists.ts';
import type { ThreatGraph } from '../../../engine/threat-graph.ts';
import { linkIri } from './asserted-graph.ts';
import type { ExportNames } from './export-names.ts';
import { number, plain, type Say } from './quad-terms.ts';

/** The assets and links that constructions added, and how many assets each end of every link stands for. */
export function sayInferredAssets(graph: ThreatGraph, names: ExportNames, say: Say): void {
  const { assets, tables } = graph;
  const { classes, constructions, scales } = tables.knowledge;
  for (let a = 0; a < assets.count; a += 1) {
    const construction = constructions[intAt(assets.madeBy, a)];
    if (construction === undefined) continue;
    const iri = at(names.asset, a);
    const population = byteAt(assets.population, a);
    say(iri, 'rdf#type', `domain#${at(classes, intAt(assets.class, a)).id}`);
    say(iri, 'rdfs#label', plain(at(assets.label, a)));
    say(iri, 'core#hasID', plain(at(names.assetId, a)));
    say(iri, 'core#population', `domain#${at(scales.population, population).id}`);
    say(iri, 'core#minCardinality', number(1));
    say(iri, 'core#maxCardinality', number(population === 0 ? 1 : -1));
    say(iri, 'core#createdByPattern', `domain#${construction.id}`);
    sayPlace(graph, names, { asset: a, construction }, say);
  }
  sayLinks(graph, names, say);
}

type Made = {
  readonly asset: number;
  readonly construction: ThreatGraph['tables']['knowledge']['constructions'][number];
};

/** Where a drawing shows an inferred asset: at another one or on a link. */
function sayPlace({ assets, tables }: ThreatGraph, names: ExportNames, { asset, construction }: Made, say: Say): void {
  const iri = at(names.asset, asset);
  const [from, to] = listAt(assets.shownAt, asset);
  if (from === undefined) return;
  if (to === undefined) {
    say(iri, 'core#displayedAtAsset', at(names.asset, from));
    return;
  }
  const { knowledge, classes, index } = tables;
  const madeClass = at(classes.ids, intAt(assets.class, asset));
  const [fromRole, toRole] = construction.nodes.find((node) => node.class === madeClass)?.displayedAt ?? [];
  const pattern = knowledge.patterns[index.pattern.get(construction.pattern) ?? -1];
  const link = [...(pattern?.rootLinks ?? []), ...(pattern?.links ?? [])].find(
    (known) => known.from === fromRole && known.to === toRole,
  );
  say(iri, 'core#displayedAtRelationFrom', at(names.asset, from));
  say(iri, 'core#displayedAtRelationTo', at(names.asset, to));
  if (link !== undefined) say(iri, 'core#displayedAtRelationType', `domain#${link.relation}`);
}

function sayLinks({ assets, links, tables }: ThreatGraph, names: ExportNames, say: Say): void {
  for (let link = 0; link < links.count; link += 1) {
    const from = intAt(links.from, link);
    const to = intAt(links.to, link);
    const relation = at(tables.relations.ids, intAt(links.relation, link));
    const iri = linkIri(
      (id) => at(names.assetId, assets.index.get(id) ?? -1),
      at(assets.id, from),
      relation,
      at(assets.id, to),
    );
    const more = byteAt(assets.population, from) - byteAt(assets.population, to);
    say(iri, 'core#sourceCardinality', number(more > 0 ? -1 : 1));
    say(iri, 'core#targetCardinality', number(more < 0 ? -1 : 1));
    if (byteAt(links.inferred, link) === 0) continue;
    say(at(names.asset, from), `domain#${relation}`, at(names.asset, to));
    say(iri, 'rdf#type', 'core#CardinalityConstraint');
    say(iri, 'core#linksFrom', at(names.asset, from));
    say(iri, 'core#linkType', `domain#${relation}`);
    say(iri, 'core#linksTo', at(names.asset, to));
  }
}
