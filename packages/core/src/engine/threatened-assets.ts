import { at, intAt } from './at.ts';
import { assetsInRole } from './derived-ids.ts';
import type { Quirks } from './quirks.ts';
import type { ThreatGraph } from './threat-graph.ts';

/** The assets that a threat threatens, in the order of their ids; the first alone under quirk Q6. */
export function threatenedAssets(graph: ThreatGraph, threat: number, quirks: Quirks): readonly number[] {
  const { threatens } = at(graph.tables.knowledge.threats, intAt(graph.threats.rule, threat));
  const id = (asset: number): string => at(graph.assets.id, asset);
  const assets = [...assetsInRole(graph, threat, threatens)].sort((a, b) => graph.naming.compare(id(a), id(b)));
  return quirks.oneThreatenedAsset ? assets.slice(0, 1) : assets;
}
