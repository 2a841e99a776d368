import type { Knowledge } from '../../knowledge/knowledge.ts';

/** An asset, by words. */
export type PlainAsset = { readonly id: string; readonly class: string; readonly population: number };

/** A system as plain lists: slow to ask, easy to believe. */
export type PlainGraph = {
  readonly assets: Map<string, PlainAsset>;
  readonly links: Set<string>;
  readonly inferred: Set<string>;
};

type Concept = { readonly id: string; readonly kindOf: readonly string[] };

/** Is the concept the same as the ancestor, or a kind of it? */
export function isKind(
  concepts: readonly Concept[],
  id: string,
  ancestor: string,
  seen: readonly string[] = [],
): boolean {
  if (id === ancestor) return concepts.some((concept) => concept.id === id);
  if (seen.includes(id)) return false;
  const concept = concepts.find((known) => known.id === id);
  return (concept?.kindOf ?? []).some((parent) => isKind(concepts, parent, ancestor, [...seen, id]));
}

/** Does a link of the relation, or of a kind of it, lead from one asset to the other? */
export function linked(knowledge: Knowledge, graph: PlainGraph, from: string, relation: string, to: string): boolean {
  return knowledge.relations.some(
    ({ id }) => isKind(knowledge.relations, id, relation) && graph.links.has(`${from} ${id} ${to}`),
  );
}

/** The asset's class is this one or a kind of it. */
export function ofClass(knowledge: Knowledge, graph: PlainGraph, asset: string, assetClass: string): boolean {
  return isKind(knowledge.classes, graph.assets.get(asset)?.class ?? '', assetClass);
}

/** The class and those above it, nearest first, each once. */
export function upwards(concepts: readonly Concept[], id: string): string[] {
  const found = [id];
  for (let i = 0; i < found.length; i += 1) {
    for (const parent of concepts.find((known) => known.id === found[i])?.kindOf ?? []) {
      if (!found.includes(parent) && concepts.some((known) => known.id === parent)) found.push(parent);
    }
  }
  return found;
}
