import { at } from './at.ts';
import type { Hierarchy } from './hierarchy.ts';

/** An asset to be added. `madeBy` is the construction that makes it, -1 for the author. */
export type NewAsset = {
  readonly id: string;
  readonly class: number;
  readonly label: string;
  readonly population: number;
  readonly madeBy: number;
  readonly namedBy: readonly number[];
  /** Where a drawing shows it: an asset, or the two ends of a link; none for the author's assets. */
  readonly shownAt: readonly number[];
};

type WaitingLink = { readonly from: string; readonly relation: number; readonly to: string };

const none: readonly number[] = [];

/**
 * Assets and links while they grow, with the indexes that matching needs: members of every class, neighbours by every
 * relation, those below it included. A link waits while one of its ends does not exist.
 */
export class AssetGraph {
  readonly assets: NewAsset[] = [];
  readonly index = new Map<string, number>();
  readonly from: number[] = [];
  readonly relation: number[] = [];
  readonly to: number[] = [];
  readonly inferred: number[] = [];
  readonly #classes: Hierarchy;
  readonly #relations: Hierarchy;
  readonly #members: number[][];
  readonly #exact: Set<number>[];
  readonly #pairs: Set<number>[];
  readonly #out: Map<number, number[]>[];
  readonly #in: Map<number, number[]>[];
  readonly #waiting = new Map<string, WaitingLink[]>();

  constructor(classes: Hierarchy, relations: Hierarchy) {
    this.#classes = classes;
    this.#relations = relations;
    this.#members = classes.ids.map(() => []);
    this.#pairs = relations.ids.map(() => new Set());
    this.#exact = this.#pairs.map((pairs, r) => (at(relations.below, r).length === 1 ? pairs : new Set()));
    this.#out = relations.ids.map(() => new Map());
    this.#in = relations.ids.map(() => new Map());
  }

  /** Adds an asset under a new id, and the links that waited for it. */
  addAsset(asset: NewAsset): number {
    const added = this.assets.push(asset) - 1;
    this.index.set(asset.id, added);
    for (const ancestor of at(this.#classes.above, asset.class)) at(this.#members, ancestor).push(added);
    const waiting = this.#waiting.get(asset.id);
    if (waiting === undefined) return added;
    this.#waiting.delete(asset.id);
    for (const link of waiting) this.assertLink(link);
    return added;
  }

  /** Adds the author's link by ids; it waits while an end is missing. */
  assertLink(link: WaitingLink): void {
    const from = this.index.get(link.from);
    const to = this.index.get(link.to);
    if (from !== undefined && to !== undefined) {
      this.addLink(from, link.relation, to, 0);
      return;
    }
    const missing = from === undefined ? link.from : link.to;
    const waiting = this.#waiting.get(missing);
    if (waiting === undefined) this.#waiting.set(missing, [link]);
    else waiting.push(link);
  }

  /** Adds a link unless one of exactly this relation is there. */
  addLink(from: number, relation: number, to: number, inferred: 0 | 1): void {
    const pair = pairKey(from, to);
    if (at(this.#exact, relation).has(pair)) return;
    at(this.#exact, relation).add(pair);
    this.from.push(from);
    this.relation.push(relation);
    this.to.push(to);
    this.inferred.push(inferred);
    for (const ancestor of at(this.#relations.above, relation)) {
      const pairs = at(this.#pairs, ancestor);
      if (ancestor !== relation || pairs !== at(this.#exact, relation)) {
        if (pairs.has(pair)) continue;
        pairs.add(pair);
      }
      push(at(this.#out, ancestor), from, to);
      push(at(this.#in, ancestor), to, from);
    }
  }

  /** Is there a link of the relation or of one below it? */
  hasLink(from: number, relation: number, to: number): boolean {
    return at(this.#pairs, relation).has(pairKey(from, to));
  }

  /** Assets of the class or of one below it. */
  members(assetClass: number): readonly number[] {
    return at(this.#members, assetClass);
  }

  /** Is the asset of the class or of one below it? */
  isA(asset: number, assetClass: number): boolean {
    return this.#classes.isA[at(this.assets, asset).class * this.#classes.count + assetClass] === 1;
  }

  /** Assets that a relation leads to from here (outward) or comes from (inward), each once. */
  neighbours(asset: number, relation: number, outward: boolean): readonly number[] {
    return at(outward ? this.#out : this.#in, relation).get(asset) ?? none;
  }

  /** How many pairs of assets a relation links. */
  pairCount(relation: number): number {
    return at(this.#pairs, relation).size;
  }

  /** The assets at which links of a relation start (outward) or end (inward). */
  ends(relation: number, outward: boolean): ReadonlyMap<number, readonly number[]> {
    return at(outward ? this.#out : this.#in, relation);
  }
}

/** One number for a pair of assets. */
export function pairKey(from: number, to: number): number {
  return from * 0x4000000 + to;
}

function push(table: Map<number, number[]>, key: number, value: number): void {
  const list = table.get(key);
  if (list === undefined) table.set(key, [value]);
  else list.push(value);
}
