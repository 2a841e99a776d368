import type { Knowledge } from '../knowledge.ts';
import { type Catalogue, type KnowledgeNames, licences, type NameSource } from './knowledge-names.ts';
import type { CatalogueContent } from './read-catalogue.ts';

/** A catalogue that was read, with the file it came from. */
export type ReadCatalogue = {
  readonly catalogue: Catalogue;
  readonly file: string;
  readonly hash: string;
} & CatalogueContent;

/** Names for the ids of a knowledge base, and which of its ids the catalogues do not have or have withdrawn. */
export type AttachedNames = {
  readonly names: KnowledgeNames;
  readonly missing: readonly { readonly scheme: string; readonly id: string }[];
  readonly withdrawn: readonly { readonly scheme: string; readonly id: string }[];
};

const schemesOf: Readonly<Record<Catalogue, readonly string[]>> = {
  emb3d: ['emb3d'],
  attack: ['attack', 'attack-ics'],
  capec: ['capec'],
};

/**
 * Takes from the catalogues the names of those ids that the knowledge refers to, and nothing else. Ids are missing only
 * where a catalogue of their scheme was given. Ordered, so that the same files give the same bytes.
 */
export function attachNames(knowledge: Knowledge, catalogues: readonly ReadCatalogue[]): AttachedNames {
  const used = new Map<string, { readonly scheme: string; readonly id: string }>();
  for (const { references } of [...knowledge.threats, ...knowledge.controls]) {
    for (const { scheme, id } of references) used.set(`${scheme} ${id}`, { scheme, id });
  }
  const known = new Map<string, CatalogueContent['entries'][number]>(
    catalogues.flatMap(({ entries }) => entries.map((entry) => [`${entry.scheme} ${entry.id}`, entry] as const)),
  );
  // An ATT&CK bundle is about one domain: its scheme counts as given when it has any id of it.
  const given = new Set(
    catalogues.flatMap(({ catalogue, entries }) =>
      schemesOf[catalogue].filter((scheme) => entries.some((entry) => entry.scheme === scheme)),
    ),
  );
  const names: Record<string, Record<string, string>> = {};
  const missing: { scheme: string; id: string }[] = [];
  const withdrawn: { scheme: string; id: string }[] = [];
  for (const [key, { scheme, id }] of [...used].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!given.has(scheme)) continue;
    const entry = known.get(key);
    if (entry === undefined) missing.push({ scheme, id });
    else {
      names[scheme] = { ...names[scheme], [id]: entry.name };
      if (entry.withdrawn) withdrawn.push({ scheme, id });
    }
  }
  const sources = catalogues.map(
    ({ catalogue, file, hash, version, notices }): NameSource => ({
      catalogue,
      file,
      hash,
      version,
      licence: licences[catalogue],
      notices,
    }),
  );
  return { names: { format: 'nemecys-names/1', sources, names }, missing, withdrawn };
}
