import { inverse, type MappingTable, type RequirementMap } from '../../assurance/mapping/mapping.ts';
import type { RequirementCatalogue, RequirementFile } from '../../assurance/requirement-catalogue.ts';
import type { Sha256 } from '../../benefit/criteria.ts';
import { uuidOf } from './uuid-of.ts';
import { tokenOf } from './write-oscal-catalogue.ts';

type Written = {
  readonly relation: RequirementMap['relation'];
  readonly sources: readonly object[];
  readonly targets: readonly object[];
  readonly confidence: string;
  readonly remarks?: string | undefined;
  /** Ids of the catalogue on either side, for what is left over. */
  readonly from: readonly string[];
  readonly to: readonly string[];
};

/**
 * How the requirements of a document stand to those of others, as an OSCAL 1.2 mapping collection with what stays unmapped on
 * either side; undefined where it has none. Clauses of a sister document that is no document of the catalogue only
 * correspond: how far is not known, so that relationship says no more.
 */
export function writeOscalMapping(
  file: RequirementFile,
  {
    documents,
    mappings,
    day,
    sha256,
  }: Pick<RequirementCatalogue, 'documents' | 'mappings'> & { readonly day: string; readonly sha256: Sha256 },
): object | undefined {
  const { document } = file;
  const others = new Map(sisterMaps(file));
  for (const [other, maps] of tableMaps(file, { documents, mappings })) {
    others.set(other, [...(others.get(other) ?? []), ...maps]);
  }
  if (others.size === 0) return undefined;
  const name = `mapping ${document.id} ${document.version}`;
  const source = uuidOf(`resource ${document.id} ${document.version}`, sha256);
  const resourceOf = (id: string): string => uuidOf(`resource ${id}`, sha256);
  const titles = new Map(documents.map((one) => [one.document.id, `${one.document.title}, ${one.document.version}`]));
  return {
    'mapping-collection': {
      uuid: uuidOf(name, sha256),
      metadata: {
        title: `${document.title} and other documents`,
        'last-modified': `${day}T00:00:00Z`,
        version: document.version,
        'oscal-version': '1.2.1',
      },
      provenance: {
        method: 'human',
        'matching-rationale': 'semantic',
        status: 'not-complete',
        'mapping-description':
          'Clause by clause, by hand. It shows where to look and passes no coverage on: a clause that resembles another is not answered by it.',
      },
      mappings: [...others].map(([other, maps]) => ({
        uuid: uuidOf(`${name} ${other}`, sha256),
        'source-resource': { type: 'catalog', href: `#${source}` },
        'target-resource': { type: 'catalog', href: `#${resourceOf(other)}` },
        maps: maps.map((one, at) => mapOf(one, uuidOf(`${name} ${other} ${at}`, sha256))),
        ...gapOf('source', file, maps, uuidOf(`${name} ${other} source`, sha256)),
        ...gapOf(
          'target',
          documents.find((one) => one.document.id === other),
          maps,
          uuidOf(`${name} ${other} target`, sha256),
        ),
      })),
      'back-matter': {
        resources: [
          { uuid: source, title: `${document.title}, ${document.version}` },
          ...[...others.keys()].map((other) => ({ uuid: resourceOf(other), title: titles.get(other) ?? other })),
        ],
      },
    },
  };
}

/** Clauses of sister documents that requirements name themselves. */
function sisterMaps({ document, requirements }: RequirementFile): ReadonlyMap<string, readonly Written[]> {
  const maps = new Map<string, Written[]>();
  for (const { id, also, confidence } of requirements) {
    for (const sister of also) {
      const written: Written = {
        ...{ relation: 'intersects', sources: [control(id)], from: [id], to: [] },
        targets: [{ ...control(sister.clause), remarks: `Clause ${sister.clause}` }],
        confidence: sister.confidence ?? confidence ?? document.confidence,
      };
      maps.set(sister.document, [...(maps.get(sister.document) ?? []), written]);
    }
  }
  return maps;
}

/** Maps of the tables with a side in the document, which comes first: others are turned round. */
function tableMaps(
  { requirements }: RequirementFile,
  {
    documents,
    mappings,
  }: { readonly documents: readonly RequirementFile[]; readonly mappings: readonly MappingTable[] },
): ReadonlyMap<string, readonly Written[]> {
  const own = new Set(requirements.map(({ id }) => id));
  const homes = new Map(documents.flatMap((one) => one.requirements.map(({ id }) => [id, one.document.id] as const)));
  const maps = new Map<string, Written[]>();
  for (const table of mappings) {
    for (const map of table.maps) {
      const turned = { from: map.to, to: map.from, relation: inverse(map.relation) };
      const { from, to, relation } = map.from.every((id) => own.has(id)) ? map : turned;
      const home = homes.get(to[0] ?? '');
      if (home === undefined || !from.every((id) => own.has(id))) continue;
      const { confidence = table.confidence, note } = map;
      const remarks = [`Source: ${table.source}.`, ...(note === undefined ? [] : [note])].join(' ');
      const written = { relation, confidence, remarks, from, to, sources: from.map(control), targets: to.map(control) };
      maps.set(home, [...(maps.get(home) ?? []), written]);
    }
  }
  return maps;
}

function control(id: string): object {
  return { type: 'control', 'id-ref': tokenOf(id) };
}

const relationships = {
  equal: 'equivalent-to',
  superset: 'superset-of',
  subset: 'subset-of',
  intersects: 'intersects-with',
} as const;

function mapOf({ relation, sources, targets, confidence, remarks }: Written, uuid: string): object {
  return {
    ...{ uuid, relationship: relationships[relation], sources, targets },
    'confidence-score': { category: confidence },
    ...(remarks === undefined ? {} : { remarks }),
  };
}

/** Requirements of a side that no map names, as the summary of gaps of that side. */
function gapOf(
  side: 'source' | 'target',
  file: RequirementFile | undefined,
  maps: readonly Written[],
  uuid: string,
): object {
  const named = new Set(maps.flatMap(({ from, to }) => (side === 'source' ? from : to)));
  const left = (file?.requirements ?? []).filter(({ id }) => !named.has(id)).map(({ id }) => tokenOf(id));
  return left.length === 0 ? {} : { [`${side}-gap-summary`]: { uuid, 'unmapped-controls': [{ 'with-ids': left }] } };
}
