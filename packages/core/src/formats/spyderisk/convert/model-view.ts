import type { SystemAsset, SystemLink } from '../../../engine/system.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { expandIri } from '../iri.ts';
import type { SpyderiskModel } from '../model/read-model.ts';
import type { ModelThing } from './outcome.ts';

/** Concepts that are kinds of one another. */
export type Kin = readonly { readonly id: string; readonly kindOf: readonly string[] }[];

/** A model as the converter asks of it: sorted, so that the order of its file does not matter. */
export type ModelView = {
  readonly model: SpyderiskModel;
  readonly from: Knowledge;
  readonly assets: readonly SystemAsset[];
  readonly links: readonly SystemLink[];
  readonly asset: (id: string) => SystemAsset | undefined;
  readonly linksFrom: (id: string) => readonly SystemLink[];
  readonly linksTo: (id: string) => readonly SystemLink[];
  /** Is the class of an asset one of these, or below one of them? */
  readonly isA: (id: string, classes: readonly string[]) => boolean;
  /** Is the relation of a link one of these, or below one of them? */
  readonly says: (link: SystemLink, relations: readonly string[]) => boolean;
  readonly assetThing: (asset: SystemAsset) => ModelThing;
  readonly linkThing: (link: SystemLink) => ModelThing;
};

/** Opens a model for conversion. */
export function viewModel(model: SpyderiskModel, from: Knowledge): ModelView {
  const assets = [...model.assets].sort(by(({ label, id }) => `${label}\u0000${id}`));
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const links = [...model.links].sort(by(linkKey));
  const [outgoing, incoming] = [grouped(links, ({ from: id }) => id), grouped(links, ({ to }) => to)];
  const classes = aboveOf(from.classes);
  const relations = aboveOf(from.relations);
  const labelOf = (id: string): string => byId.get(id)?.label || id;
  const idOf = (id: string): string => model.ids.get(id) ?? id;
  return {
    model,
    from,
    assets,
    links,
    asset: (id) => byId.get(id),
    linksFrom: (id) => outgoing.get(id) ?? [],
    linksTo: (id) => incoming.get(id) ?? [],
    isA: (id, kinds) => classes(byId.get(id)?.class ?? '').some((one) => kinds.includes(one)),
    says: ({ relation }, kinds) => relations(relation).some((one) => kinds.includes(one)),
    assetThing: ({ id }) => ({ what: 'asset', iri: expandIri(`system#${id}`), label: labelOf(id) }),
    linkThing: (link) => ({
      what: 'link',
      // links that are statements have no IRI: this is the one that Spyderisk gives to links that have
      iri: expandIri(`system#${idOf(link.from)}-${link.relation}-${idOf(link.to)}`),
      label: `${labelOf(link.from)} ${link.relation} ${labelOf(link.to)}`,
    }),
  };
}

/** The identity of a link. */
export function linkKey({ from, relation, to }: SystemLink): string {
  return `${from} ${relation} ${to}`;
}

/** For a concept, itself and those above it, nearest first; an unknown one has only itself. */
export function aboveOf(concepts: Kin): (id: string) => readonly string[] {
  const parents = new Map(concepts.map(({ id, kindOf }) => [id, kindOf]));
  const known = new Map<string, readonly string[]>();
  return (id) => {
    let above = known.get(id);
    if (above === undefined) {
      const seen = new Set([id]);
      for (const one of seen) for (const parent of parents.get(one) ?? []) seen.add(parent);
      above = [...seen];
      known.set(id, above);
    }
    return above;
  };
}

/** An order by a text, by code units. */
export function by<T>(key: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => {
    const [x, y] = [key(a), key(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };
}

/** Values by a key, in their order. */
export function grouped<T>(values: Iterable<T>, key: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group === undefined) groups.set(key(value), [value]);
    else group.push(value);
  }
  return groups;
}
