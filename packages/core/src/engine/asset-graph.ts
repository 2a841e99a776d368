import type { Level } from '../knowledge/id.ts';
import { at } from './at.ts';
import type { Hierarchy } from './hierarchy.ts';

/** An asset in the graph. `madeBy` is the construction that added it, or null when the author did. */
export type GraphAsset = {
  readonly id: string;
  readonly class: number;
  readonly label: string;
  readonly population: Level;
  readonly madeBy: number | null;
};

/** A link in the graph. */
export type GraphLink = {
  readonly from: number;
  readonly relation: number;
  readonly to: number;
  readonly inferred: boolean;
};

const none: readonly number[] = [];

/**
 * Assets and links with the indexes that matching needs: members of each class, neighbours by relation. It grows while
 * patterns are applied. Links to assets that do not exist yet wait until they do.
 */
export class AssetGraph {
  readonly assets: GraphAsset[] = [];
  readonly links: GraphLink[] = [];
  readonly #classes: Hierarchy;
  readonly #relations: Hierarchy;
  readonly #byId = new Map<string, number>();
  readonly #members: number[][];
  readonly #out = new Map<number, number[]>();
  readonly #in = new Map<number, number[]>();
  readonly #known = new Set<number>();
  readonly #waiting = new Map<string, { from: string; relation: number; to: string; inferred: boolean }[]>();

  constructor(classes: Hierarchy, relations: Hierarchy) {
    this.#classes = classes;
    this.#relations = relations;
    this.#members = classes.ids.map(() => []);
  }

  /** The position of an asset, or undefined. */
  find(id: string): number | undefined {
    return this.#byId.get(id);
  }

  /** Adds an asset under a new id and ties the links that waited for it. */
  addAsset(asset: GraphAsset): number {
    const index = this.assets.length;
    this.assets.push(asset);
    this.#byId.set(asset.id, index);
    for (const ancestor of at(this.#classes.above, asset.class)) at(this.#members, ancestor).push(index);
    const waiting = this.#waiting.get(asset.id) ?? [];
    this.#waiting.delete(asset.id);
    for (const link of waiting) this.addLinkById(link.from, link.relation, link.to, link.inferred);
    return index;
  }

  /** Adds a link between two assets by id; it waits while one of them is missing. */
  addLinkById(from: string, relation: number, to: string, inferred: boolean): void {
    const source = this.#byId.get(from);
    const target = this.#byId.get(to);
    if (source !== undefined && target !== undefined) {
      this.addLink(source, relation, target, inferred);
      return;
    }
    const missing = source === undefined ? from : to;
    const waiting = this.#waiting.get(missing) ?? [];
    waiting.push({ from, relation, to, inferred });
    this.#waiting.set(missing, waiting);
  }

  /** Adds a link of exactly this relation; a link that is there already is left as it is. */
  addLink(from: number, relation: number, to: number, inferred: boolean): boolean {
    const key = this.#linkKey(from, relation, to);
    if (this.#known.has(key)) return false;
    this.#known.add(key);
    this.links.push({ from, relation, to, inferred });
    push(this.#out, from * this.#relations.ids.length + relation, to);
    push(this.#in, to * this.#relations.ids.length + relation, from);
    return true;
  }

  /** Is there a link of the relation or of one below it? */
  hasLink(from: number, relation: number, to: number): boolean {
    for (const kind of at(this.#relations.below, relation))
      if (this.#known.has(this.#linkKey(from, kind, to))) return true;
    return false;
  }

  /** Assets of the class or of one below it, in the order they were added. */
  members(assetClass: number): readonly number[] {
    return at(this.#members, assetClass);
  }

  /** Is the asset of the class or of one below it? */
  isA(asset: number, assetClass: number): boolean {
    return at(this.#classes.isA, at(this.assets, asset).class * this.#classes.ids.length + assetClass) === 1;
  }

  /** Assets that links of the relation lead to from here (or come from, when not `outward`), each once. */
  neighbours(asset: number, relation: number, outward: boolean): readonly number[] {
    const table = outward ? this.#out : this.#in;
    const size = this.#relations.ids.length;
    const kinds = at(this.#relations.below, relation);
    if (kinds.length === 1) return table.get(asset * size + relation) ?? none;
    const found = kinds.map((kind) => table.get(asset * size + kind) ?? none).filter((list) => list.length > 0);
    if (found.length <= 1) return found[0] ?? none;
    return [...new Set(found.flat())];
  }

  #linkKey(from: number, relation: number, to: number): number {
    return (from * this.#relations.ids.length + relation) * 0x2000000 + to;
  }
}

function push(table: Map<number, number[]>, key: number, value: number): void {
  const list = table.get(key);
  if (list === undefined) table.set(key, [value]);
  else list.push(value);
}
