import type { AssetGraph } from './asset-graph.ts';
import { assetTable } from './asset-table.ts';
import { at } from './at.ts';
import type { Built } from './construct.ts';
import { match } from './match.ts';
import { startLevels } from './start-levels.ts';
import type { ThreatGraph } from './threat-graph.ts';

/**
 * Finds the threats of one system after another, as `match` does. While somebody changes what is in place, how far
 * something is trusted or how it is called, assets and links stay; the threats found before are then kept, and only
 * names and start levels are worked out anew.
 */
export class ThreatKeeper {
  #last: { readonly built: Built; readonly graph: ThreatGraph } | undefined;

  graphOf(built: Built): ThreatGraph {
    const last = this.#last;
    const graph = last !== undefined && isSameShape(last.built, built) ? begunAnew(last.graph, built) : match(built);
    this.#last = { built, graph };
    return graph;
  }
}

/** The same threats with the names and settings of another system of the same shape. */
function begunAnew(graph: ThreatGraph, { tables, system, graph: shape }: Built): ThreatGraph {
  const named = { ...graph, assets: assetTable(shape) };
  return { ...named, ...startLevels(tables, system, named) };
}

/** Would the knowledge find the same threats in both, in the same order? */
function isSameShape(a: Built, b: Built): boolean {
  const sameRules = a.rules.naming === b.rules.naming && a.rules.quirks === b.rules.quirks;
  return a.tables === b.tables && sameRules && haveSameAssets(a.graph, b.graph) && haveSameLinks(a.graph, b.graph);
}

function haveSameAssets(a: AssetGraph, b: AssetGraph): boolean {
  if (a.assets.length !== b.assets.length) return false;
  return a.assets.every((asset, place) => {
    const other = at(b.assets, place);
    return (
      asset.id === other.id &&
      asset.class === other.class &&
      asset.population === other.population &&
      asset.madeBy === other.madeBy
    );
  });
}

function haveSameLinks(a: AssetGraph, b: AssetGraph): boolean {
  return (
    isSame(a.from, b.from) && isSame(a.relation, b.relation) && isSame(a.to, b.to) && isSame(a.inferred, b.inferred)
  );
}

function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let place = 0; place < a.length; place += 1) if (a[place] !== b[place]) return false;
  return true;
}
