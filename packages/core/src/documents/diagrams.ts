import { at } from '../engine/at.ts';
import type { AssetEntry } from './assessment.ts';
import type { Diagram, NodeKind } from './diagram.ts';
import { type Levelled, levelId } from './evaluated.ts';
import { joined } from './joined.ts';

// The classes under which each shape stands, of our knowledge base and of Spyderisk's network model; things of other
// knowledge bases are drawn as plain boxes.
const kindOfClass: Readonly<Record<string, NodeKind>> = {
  device: 'device',
  software: 'software',
  network: 'network',
  human: 'person',
  place: 'place',
  data: 'data',
  'clinical-function': 'function',
  'care-service': 'service',
  Host: 'device',
  Process: 'software',
  NetworkAsset: 'network',
  Human: 'person',
  Space: 'place',
  Data: 'data',
  Organisation: 'service',
};

/** Every asset, the author's and the inferred ones, by id. */
export function assetsOf(evaluated: Levelled): readonly AssetEntry[] {
  const { graph, compiled } = evaluated;
  return Array.from({ length: graph.assets.count }, (_, asset) => {
    const id = at(graph.assets.id, asset);
    const assetClass = at(graph.tables.knowledge.classes, at(graph.assets.class, asset));
    return {
      id,
      label: at(graph.assets.label, asset),
      class: assetClass.id,
      classLabel: assetClass.label,
      kind: kindOf(evaluated, assetClass.id),
      zone: compiled.zones.get(id) ?? null,
      population: levelId(evaluated, 'population', at(graph.assets.population, asset)),
      inferred: at(graph.assets.madeBy, asset) >= 0,
    };
  }).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The scenario as a drawing: what the author listed as nodes, flows and other relations as lines. Flows are lines and no
 * nodes; inferred things, places (they are zones) and links that only say where something is are left out.
 */
export function diagramOf(evaluated: Levelled, assets: readonly AssetEntry[]): Diagram {
  const { graph, compiled, scenario } = evaluated;
  const flows = new Set(scenario.flows.map(({ id }) => id));
  const zones = new Set(scenario.zones.map(({ id }) => id));
  const drawn = assets.filter(({ id, inferred }) => !inferred && !flows.has(id) && !zones.has(id));
  const known = new Set(drawn.map(({ id }) => id));
  const risks = highestRisks(evaluated);
  return {
    zones: scenario.zones.map(({ id, label }) => ({ id, label: label ?? id })),
    nodes: drawn.map(({ id, label, classLabel, kind, zone }) => ({
      id,
      label,
      classLabel,
      kind,
      zone: zone !== null && zones.has(zone) ? zone : null,
      host: compiled.hosts.get(id) ?? null,
      many: at(graph.assets.population, graph.assets.index.get(id) ?? 0) > 0,
      risk: levelId(evaluated, 'risk', risks.get(id) ?? 0),
    })),
    edges: [...flowEdges(evaluated, known), ...linkEdges(evaluated, known)].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** What the engine has added to a scenario, as it is drawn when somebody asks for it. */
export type Inferred = Pick<Diagram, 'nodes' | 'edges'>;

/**
 * Things that the engine added, and its links between things of the drawing and them; flows are lines, so not theirs. Links
 * that only the rules of the knowledge speak of are told where they say what an added thing belongs to.
 */
export function inferredOf(evaluated: Levelled, assets: readonly AssetEntry[]): Inferred {
  const { graph, compiled, scenario } = evaluated;
  const lines = new Set([...scenario.flows, ...scenario.zones].map(({ id }) => id));
  const risks = highestRisks(evaluated);
  const nodes = assets
    .filter(({ inferred }) => inferred)
    .map(({ id, label, classLabel, kind }) => ({
      ...{ id, label, classLabel, kind },
      zone: null,
      host: compiled.hosts.get(id) ?? null,
      many: at(graph.assets.population, graph.assets.index.get(id) ?? 0) > 0,
      risk: levelId(evaluated, 'risk', risks.get(id) ?? 0),
    }));
  const added = new Set(nodes.map(({ id }) => id));
  const edges: Edge[] = [];
  for (let l = 0; l < graph.links.count; l += 1) {
    const from = at(graph.assets.id, at(graph.links.from, l));
    const to = at(graph.assets.id, at(graph.links.to, l));
    const relation = at(graph.tables.knowledge.relations, at(graph.links.relation, l));
    const isTold = relation.visible || added.has(from) || added.has(to);
    const isNew = at(graph.links.inferred, l) === 1;
    if (!isNew || !isTold || lines.has(from) || lines.has(to)) continue;
    edges.push({ id: `${from} ${relation.id} ${to}`, from, to, label: relation.label, kind: 'relation' });
  }
  return { nodes, edges: edges.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

type Edge = Diagram['edges'][number];

function flowEdges({ scenario }: Levelled, known: ReadonlySet<string>): Edge[] {
  const dataLabels = new Map(scenario.data.map(({ id, label }) => [id, label ?? id]));
  return scenario.flows.flatMap((flow) => {
    const { from = '', to = '' } = flow;
    if (!known.has(from) || !known.has(to)) return [];
    const data = typeof flow.data === 'object' ? flow.data.map((id) => dataLabels.get(id) ?? id) : [];
    const label = [data.length > 0 ? joined(data, 3) : (flow.label ?? ''), flow.protocol ?? ''].filter(
      (part) => part !== '',
    );
    return [{ id: flow.id, from, to, label: label.join(', '), kind: 'flow' as const }];
  });
}

/** Links that other parts of the drawing show already: being somewhere, on something, or part of a flow. */
const shownOtherwise = new Set([
  ...['located-in', 'runs-on', 'sent-by', 'received-by', 'carries', 'passes-over'],
  ...['locatedIn', 'hosts'],
]);
const networkLinks = new Set(['connects-to', 'connectedTo']);

function linkEdges({ graph }: Levelled, known: ReadonlySet<string>): Edge[] {
  const edges: Edge[] = [];
  for (let l = 0; l < graph.links.count; l += 1) {
    if (at(graph.links.inferred, l) === 1) continue;
    const from = at(graph.assets.id, at(graph.links.from, l));
    const to = at(graph.assets.id, at(graph.links.to, l));
    const relation = at(graph.tables.knowledge.relations, at(graph.links.relation, l));
    if (!known.has(from) || !known.has(to) || shownOtherwise.has(relation.id)) continue;
    const network = networkLinks.has(relation.id);
    edges.push({
      id: `${from} ${relation.id} ${to}`,
      from,
      to,
      label: network ? '' : relation.label,
      kind: network ? 'network' : 'relation',
    });
  }
  return edges;
}

/** The highest risk of any consequence at an asset, by its id. */
function highestRisks({ graph, levels }: Levelled): ReadonlyMap<string, number> {
  const risks = new Map<string, number>();
  for (let c = 0; c < graph.consequences.count; c += 1) {
    const id = at(graph.assets.id, at(graph.consequences.asset, c));
    risks.set(id, Math.max(risks.get(id) ?? 0, at(levels.risk, c)));
  }
  return risks;
}

function kindOf({ graph }: Levelled, assetClass: string): NodeKind {
  const { classes } = graph.tables.knowledge;
  const seen = new Set<string>();
  const open = [assetClass];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const kind = kindOfClass[id];
    if (kind !== undefined) return kind;
    open.push(...(classes.find((other) => other.id === id)?.kindOf ?? []));
  }
  return 'other';
}
