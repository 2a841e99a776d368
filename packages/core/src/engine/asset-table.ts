import type { AssetGraph } from './asset-graph.ts';
import { packLists } from './int-lists.ts';
import type { AssetTable, LinkTable } from './threat-graph.ts';

/** The assets of a built system as columns. */
export function assetTable({ assets, index }: AssetGraph): AssetTable {
  return {
    count: assets.length,
    id: assets.map(({ id }) => id),
    index,
    label: assets.map(({ label }) => label),
    class: Int32Array.from(assets, (asset) => asset.class),
    population: Uint8Array.from(assets, ({ population }) => population),
    madeBy: Int32Array.from(assets, ({ madeBy }) => madeBy),
    namedBy: packLists(assets.map(({ namedBy }) => namedBy)),
    shownAt: packLists(assets.map(({ shownAt }) => shownAt)),
  };
}

/** The links of a built system as columns. */
export function linkTable({ from, relation, to, inferred }: AssetGraph): LinkTable {
  return {
    count: from.length,
    from: new Int32Array(from),
    relation: new Int32Array(relation),
    to: new Int32Array(to),
    inferred: new Uint8Array(inferred),
  };
}
