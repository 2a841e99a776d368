import { at, intAt } from '../../../engine/at.ts';
import { attributeId, consequenceId, controlId, strategyId, threatId } from '../../../engine/derived-ids.ts';
import { listAt } from '../../../engine/int-lists.ts';
import type { PatternPlan } from '../../../engine/pattern-plan.ts';
import type { ThreatGraph } from '../../../engine/threat-graph.ts';
import type { PatternNode } from '../../../knowledge/pattern.ts';
import { systemIri } from '../iri.ts';
import { assetIds, byNode, type StoredIds } from '../naming.ts';

/** The short IRIs of everything in an assessed system, by index: built once, because each stands in many statements. */
export type ExportNames = {
  readonly asset: readonly string[];
  /** The id of each asset, which the IRIs of other things hold. */
  readonly assetId: readonly string[];
  readonly consequence: readonly string[];
  readonly attribute: readonly string[];
  readonly control: readonly string[];
  readonly threat: readonly string[];
  readonly strategy: readonly string[];
  readonly match: readonly string[];
};

/** The names of an assessed system; `stored` gives the ids of the author's assets. */
export function exportNames(graph: ThreatGraph, stored: StoredIds): ExportNames {
  const idOf = assetIds(stored);
  const assetId = graph.assets.id.map(idOf);
  const each = (count: number, name: (index: number) => string): string[] =>
    Array.from({ length: count }, (_, index) => name(index));
  return {
    asset: graph.assets.id.map(systemIri),
    assetId,
    consequence: each(graph.consequences.count, (c) => consequenceId(graph, c)),
    attribute: each(graph.attributes.count, (a) => attributeId(graph, a)),
    control: each(graph.controls.count, (c) => controlId(graph, c)),
    threat: each(graph.threats.count, (t) => threatId(graph, t)),
    strategy: each(graph.strategies.count, (s) => strategyId(graph, s)),
    match: each(graph.matches.count, (m) => {
      const roots = rootAssets(graph, m).map((asset) => `_${at(assetId, asset)}`);
      return `system#${planOf(graph, m).pattern.id}${roots.join('')}`;
    }),
  };
}

/** The plan of a match's pattern: what matched has one. */
export function planOf({ tables, matches }: ThreatGraph, match: number): PatternPlan {
  return at(tables.plans, intAt(matches.pattern, match)) as PatternPlan;
}

/** The assets in a role of a match, by the number that the plan gives the role. */
export function assetsAt({ matches }: ThreatGraph, match: number, role: number): Int32Array {
  return listAt(matches.slots, intAt(matches.firstSlot, match) + role);
}

/** The assets in the key and root roles of a match, in the order in which its name has them. */
function rootAssets(graph: ThreatGraph, match: number): number[] {
  const { key, root } = planOf(graph, match).pattern;
  return assetsOf(graph, match, [...key, ...root]);
}

/** The assets in the key roles alone. */
export function keyAssets(graph: ThreatGraph, match: number): number[] {
  return assetsOf(graph, match, planOf(graph, match).pattern.key);
}

/** The assets in the first roles of a plan, in the order of “role-class”. */
function assetsOf(graph: ThreatGraph, match: number, nodes: readonly PatternNode[]): number[] {
  return nodes
    .map((node, role) => ({ ...node, assets: [], found: assetsAt(graph, match, role) }))
    .sort(byNode)
    .flatMap(({ found }) => [...found]);
}
