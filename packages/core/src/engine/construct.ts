import type { InferredNode } from '../knowledge/pattern.ts';
import { AssetGraph } from './asset-graph.ts';
import { at } from './at.ts';
import { findMatches, type Match } from './find-matches.ts';
import type { KnowledgeTables } from './knowledge-tables.ts';
import type { Naming, RoleAssets } from './naming.ts';
import type { PatternPlan } from './pattern-plan.ts';
import type { System } from './system.ts';

/** How constructing and matching behave; see SPEC.md for what `strict` enforces. */
export type MatchRules = { readonly naming: Naming; readonly strict: boolean };

/** The system with everything that follows from it: rules C1 to C8 of SPEC.md. */
export function construct(tables: KnowledgeTables, system: System, rules: MatchRules): AssetGraph {
  const graph = assertedGraph(tables, system);
  for (const index of tables.constructionOrder) {
    const construction = at(tables.knowledge.constructions, index);
    const plan = tables.plans[tables.planIndex.get(construction.pattern) ?? -1];
    if (plan === undefined) continue;
    const passes = construction.iterate ? Math.max(1, construction.maxPasses) : 1;
    for (let pass = 0; pass < passes; pass += 1) {
      let grown = false;
      for (const match of findMatches(graph, plan, rules.strict))
        if (applyConstruction(tables, graph, plan, match, index, rules.naming)) grown = true;
      if (!grown) break;
    }
  }
  return withoutScaffolding(tables, graph);
}

/** The author's assets and links, in the order of their ids so that the order of the input does not matter. */
function assertedGraph(tables: KnowledgeTables, system: System): AssetGraph {
  const graph = new AssetGraph(tables.classes, tables.relations);
  const assets = [...system.assets].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const asset of assets) {
    const assetClass = tables.classes.index.get(asset.class);
    if (assetClass === undefined || graph.find(asset.id) !== undefined) continue;
    graph.addAsset({ id: asset.id, class: assetClass, label: asset.label, population: asset.population, madeBy: null });
  }
  const key = (link: System['links'][number]): string => `${link.from} ${link.relation} ${link.to}`;
  for (const link of [...system.links].sort((a, b) => (key(a) < key(b) ? -1 : 1))) {
    const relation = tables.relations.index.get(link.relation);
    if (relation !== undefined) graph.addLinkById(link.from, relation, link.to, false);
  }
  return graph;
}

function applyConstruction(
  tables: KnowledgeTables,
  graph: AssetGraph,
  plan: PatternPlan,
  match: Match,
  index: number,
  naming: Naming,
): boolean {
  const construction = at(tables.knowledge.constructions, index);
  const roles = new Map<string, readonly number[]>(plan.roles.map((role, i) => [role, at(match, i)]));
  let grown = false;
  for (const node of construction.nodes) {
    const assetClass = tables.classes.index.get(node.class);
    if (assetClass === undefined) continue;
    const namedBy = namesOf(tables, graph, plan, roles, node);
    const id = naming.inferredAsset(node.class, namedBy);
    let asset = graph.find(id);
    if (asset === undefined) {
      const naming_ = node.namedBy.flatMap((role) => roles.get(role) ?? []);
      const label = at(tables.knowledge.classes, assetClass).label;
      asset = graph.addAsset({
        id,
        class: assetClass,
        label: naming.inferredLabel(
          label,
          naming_.map((i) => at(graph.assets, i).label),
        ),
        population: Math.max(0, ...naming_.map((i) => at(graph.assets, i).population)),
        madeBy: index,
      });
      grown = true;
    }
    roles.set(node.role, [...(roles.get(node.role) ?? []), asset]);
  }
  for (const link of construction.links) {
    const relation = tables.relations.index.get(link.relation);
    if (relation === undefined) continue;
    for (const from of roles.get(link.from) ?? [])
      for (const to of roles.get(link.to) ?? [])
        if (!graph.hasLink(from, relation, to) && graph.addLink(from, relation, to, true)) grown = true;
  }
  return grown;
}

function namesOf(
  tables: KnowledgeTables,
  graph: AssetGraph,
  plan: PatternPlan,
  roles: ReadonlyMap<string, readonly number[]>,
  node: InferredNode,
): RoleAssets[] {
  const pattern = at(tables.knowledge.patterns, tables.planIndex.get(plan.id) ?? -1);
  const nodes = [...pattern.key, ...pattern.root, ...pattern.necessary, ...pattern.sufficient, ...pattern.optional];
  return node.namedBy.map((role) => ({
    role,
    class: nodes.find((known) => known.role === role)?.class ?? '',
    assets: (roles.get(role) ?? []).map((asset) => at(graph.assets, asset).id).sort(),
  }));
}

/** Takes away inferred links and assets that only helped the construction. */
function withoutScaffolding(tables: KnowledgeTables, graph: AssetGraph): AssetGraph {
  const dropsAsset = tables.knowledge.classes.map((c) => c.constructionState);
  const dropsLink = tables.knowledge.relations.map((r) => r.constructionState);
  if (!dropsAsset.includes(true) && !dropsLink.includes(true)) return graph;
  const kept = new AssetGraph(tables.classes, tables.relations);
  const moved = graph.assets.map((asset) =>
    asset.madeBy !== null && at(dropsAsset, asset.class) ? -1 : kept.addAsset(asset),
  );
  for (const link of graph.links) {
    if (link.inferred && at(dropsLink, link.relation)) continue;
    const from = at(moved, link.from);
    const to = at(moved, link.to);
    if (from >= 0 && to >= 0) kept.addLink(from, link.relation, to, link.inferred);
  }
  return kept;
}
