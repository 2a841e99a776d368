import { type ArbitraryChoice, ArbitraryChoices } from './arbitrary-choices.ts';
import { AssetGraph } from './asset-graph.ts';
import { at } from './at.ts';
import type { ConstructionPlan } from './construction-plan.ts';
import { findMatches, type Match, type MatchRules } from './find-matches.ts';
import type { KnowledgeTables } from './knowledge-tables.ts';
import type { PatternPlan } from './pattern-plan.ts';
import type { System } from './system.ts';

/** A system with all that the constructions of the knowledge base added. */
export type Built = {
  readonly tables: KnowledgeTables;
  readonly system: System;
  readonly rules: MatchRules;
  readonly graph: AssetGraph;
  readonly arbitraryChoices: readonly ArbitraryChoice[];
};

/** Adds to a system what follows from it: rules C1 to C9 of SPEC.md. Assets and links of unknown kinds are left out. */
export function construct(tables: KnowledgeTables, system: System, rules: MatchRules): Built {
  const graph = assertedGraph(tables, system, rules);
  const choices = new ArbitraryChoices();
  const noting = { ...rules, onArbitraryChoice: choices.add };
  for (const construction of tables.constructions) {
    const plan = tables.plans[construction.pattern];
    if (plan === undefined || plan === null) continue;
    for (let pass = 0; pass < construction.passes; pass += 1) {
      let grown = false;
      for (const match of findMatches(graph, plan, noting)) {
        if (carryOut(tables, graph, construction, { plan, match, rules })) grown = true;
      }
      if (!grown) break;
    }
  }
  return { tables, system, rules, graph: withoutScaffolding(tables, graph), arbitraryChoices: choices.list() };
}

/** The author's assets and links in the order of their ids, so that the order of the input does not matter. */
function assertedGraph(tables: KnowledgeTables, system: System, { naming }: MatchRules): AssetGraph {
  const graph = new AssetGraph(tables.classes, tables.relations);
  for (const asset of [...system.assets].sort((a, b) => naming.compare(a.id, b.id))) {
    const assetClass = tables.classes.index.get(asset.class);
    if (assetClass === undefined || graph.index.has(asset.id)) continue;
    const { id, label, population } = asset;
    graph.addAsset({ id, class: assetClass, label, population, madeBy: -1, namedBy: [], shownAt: [] });
  }
  const links = system.links.map((link) => ({ link, key: `${link.from} ${link.relation} ${link.to}` }));
  for (const { link } of links.sort((a, b) => naming.compare(a.key, b.key))) {
    const relation = tables.relations.index.get(link.relation);
    if (relation !== undefined) graph.assertLink({ from: link.from, relation, to: link.to });
  }
  return graph;
}

type Found = { readonly plan: PatternPlan; readonly match: Match; readonly rules: MatchRules };

/** Adds the assets and links of a construction at one match; true when anything was new. */
function carryOut(
  tables: KnowledgeTables,
  graph: AssetGraph,
  construction: ConstructionPlan,
  { plan, match, rules: { naming } }: Found,
): boolean {
  const added = new Map<string, number>();
  const assetsIn = (role: string): readonly number[] => {
    const known = plan.roleIndex.get(role);
    const matched = known === undefined ? [] : at(match, known);
    const extra = added.get(role);
    return extra === undefined ? matched : [...matched, extra];
  };
  let grown = false;
  for (const { role, class: assetClass, namedBy, shownAt } of construction.nodes) {
    const names = namedBy.map((node) => ({
      ...node,
      assets: [...assetsIn(node.role)].sort((a, b) => naming.compare(at(graph.assets, a).id, at(graph.assets, b).id)),
    }));
    const id = naming.inferredAsset(
      at(tables.classes.ids, assetClass),
      names.map((node) => ({ ...node, assets: node.assets.map((asset) => at(graph.assets, asset).id) })),
    );
    let asset = graph.index.get(id);
    if (asset === undefined) {
      const naming_ = names.flatMap(({ assets }) => assets);
      asset = graph.addAsset({
        id,
        class: assetClass,
        label: naming.inferredLabel(
          at(tables.knowledge.classes, assetClass),
          naming_.map((name) => at(graph.assets, name).label),
        ),
        population: naming_.reduce((most, name) => Math.max(most, at(graph.assets, name).population), 0),
        madeBy: construction.construction,
        namedBy: naming_,
        shownAt: shownAt.flatMap((place) => assetsIn(place).slice(0, 1)),
      });
      grown = true;
    }
    added.set(role, asset);
  }
  for (const { from, relation, to } of construction.links) {
    for (const source of assetsIn(from))
      for (const target of assetsIn(to)) {
        if (graph.hasLink(source, relation, target)) continue;
        graph.addLink(source, relation, target, 1);
        grown = true;
      }
  }
  return grown;
}

/** Takes away the assets and inferred links that only helped the construction. */
function withoutScaffolding(tables: KnowledgeTables, graph: AssetGraph): AssetGraph {
  const { classes, relations } = tables.knowledge;
  const dropsAsset = (asset: number): boolean => at(classes, at(graph.assets, asset).class).constructionState;
  const dropsLink = (link: number): boolean =>
    at(graph.inferred, link) === 1 && at(relations, at(graph.relation, link)).constructionState;
  if (!graph.assets.some((_, asset) => dropsAsset(asset)) && !graph.from.some((_, link) => dropsLink(link)))
    return graph;
  const kept = new AssetGraph(tables.classes, tables.relations);
  const moved = graph.assets.map(() => -1);
  for (const [asset, was] of graph.assets.entries()) {
    if (dropsAsset(asset)) continue;
    const stay = (assets: readonly number[]): number[] =>
      assets.map((other) => at(moved, other)).filter((other) => other >= 0);
    moved[asset] = kept.addAsset({ ...was, namedBy: stay(was.namedBy), shownAt: stay(was.shownAt) });
  }
  for (let link = 0; link < graph.from.length; link += 1) {
    const from = at(moved, at(graph.from, link));
    const to = at(moved, at(graph.to, link));
    if (from < 0 || to < 0 || dropsLink(link)) continue;
    kept.addLink(from, at(graph.relation, link), to, at(graph.inferred, link) === 1 ? 1 : 0);
  }
  return kept;
}
