import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Quirks } from '../quirks.ts';
import type { System } from '../system.ts';
import { linked, type PlainGraph } from './plain-graph.fixture.ts';
import { plainMatches } from './plain-match.fixture.ts';

/** The system with all that constructions add, by the rules C1 to C10 and nothing clever. */
export function plainConstruct(knowledge: Knowledge, system: System, quirks: Quirks): PlainGraph {
  const graph: PlainGraph = { assets: new Map(), links: new Set(), inferred: new Set() };
  for (const { id, class: assetClass, population } of system.assets) {
    if (!knowledge.classes.some((known) => known.id === assetClass) || graph.assets.has(id)) continue;
    graph.assets.set(id, { id, class: assetClass, population });
  }
  const settle = (): void => {
    for (const { from, relation, to } of system.links) {
      if (!knowledge.relations.some(({ id }) => id === relation)) continue;
      if (graph.assets.has(from) && graph.assets.has(to)) graph.links.add(`${from} ${relation} ${to}`);
    }
  };
  settle();
  const ordered = knowledge.constructions.map((construction, i) => ({ construction, i }));
  ordered.sort((a, b) => a.construction.priority - b.construction.priority || a.i - b.i);
  for (const { construction } of ordered) {
    const pattern = knowledge.patterns.find(({ id }) => id === construction.pattern);
    if (pattern === undefined) continue;
    for (let pass = 0; pass < (construction.iterate ? Math.max(1, construction.maxPasses) : 1); pass += 1) {
      const before = graph.assets.size + graph.links.size;
      for (const match of plainMatches(knowledge, graph, pattern, quirks)) {
        const roles = new Map(match);
        for (const node of construction.nodes) {
          const names = node.namedBy.flatMap((role) => [...(roles.get(role) ?? [])].sort());
          const id = `${node.class}[${names.join(',')}]`;
          const population = Math.max(0, ...names.map((name) => graph.assets.get(name)?.population ?? 0));
          if (!graph.assets.has(id)) graph.assets.set(id, { id, class: node.class, population });
          settle();
          roles.set(node.role, [...(match.get(node.role) ?? []), id]);
        }
        for (const { from, relation, to } of construction.links)
          for (const source of roles.get(from) ?? [])
            for (const target of roles.get(to) ?? []) {
              if (linked(knowledge, graph, source, relation, target)) continue;
              graph.links.add(`${source} ${relation} ${target}`);
              graph.inferred.add(`${source} ${relation} ${target}`);
            }
      }
      if (graph.assets.size + graph.links.size === before) break;
    }
  }
  removeScaffolding(knowledge, graph);
  return graph;
}

function removeScaffolding(knowledge: Knowledge, graph: PlainGraph): void {
  for (const { id, class: assetClass } of [...graph.assets.values()]) {
    if (knowledge.classes.find((known) => known.id === assetClass)?.constructionState) graph.assets.delete(id);
  }
  for (const link of [...graph.links]) {
    const [from = '', relation = '', to = ''] = link.split(' ');
    const scaffold = knowledge.relations.find(({ id }) => id === relation)?.constructionState;
    if (!graph.assets.has(from) || !graph.assets.has(to) || (scaffold && graph.inferred.has(link)))
      graph.links.delete(link);
  }
}
