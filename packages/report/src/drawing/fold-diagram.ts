import type { Diagram } from '@nemecys/core';

export type DiagramNode = Diagram['nodes'][number];

/** A line of the drawing: one or more edges of the same kind between the same two ends, with their labels. */
export type Line = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: Diagram['edges'][number]['kind'];
  readonly labels: readonly string[];
};

/** What is drawn of a diagram. `leftOut` are the nodes that the drawing shows in words or not at all. */
export type FoldedDiagram = {
  readonly zones: Diagram['zones'];
  readonly nodes: readonly DiagramNode[];
  readonly lines: readonly Line[];
  readonly leftOut: readonly DiagramNode[];
};

// Data are named on the flows that carry them, and places are the boxes; a box for each would hide the devices.
const spoken: ReadonlySet<DiagramNode['kind']> = new Set(['data', 'place']);
const minor: ReadonlySet<DiagramNode['kind']> = new Set(['function', 'service', 'other']);
const roomForMinor = 14;

/**
 * The part of a diagram that stays legible: without data and places, without functions and services when there are more
 * than 14 nodes, and with edges of one kind between the same ends merged into one line.
 */
export function foldDiagram(diagram: Diagram): FoldedDiagram {
  const zoneIds = new Set(diagram.zones.map((zone) => zone.id));
  const candidates = diagram.nodes.filter((node) => !spoken.has(node.kind) && !zoneIds.has(node.id));
  const crowded = candidates.length > roomForMinor;
  const nodes = candidates.filter((node) => !(crowded && minor.has(node.kind)));
  const drawn = new Set(nodes.map((node) => node.id));
  const used = new Set(nodes.map((node) => node.zone));
  return {
    zones: diagram.zones.filter((zone) => used.has(zone.id)),
    nodes: nodes.map((node) => settle(node, nodes, zoneIds)),
    lines: mergeEdges(diagram.edges.filter((edge) => drawn.has(edge.from) && drawn.has(edge.to))),
    leftOut: diagram.nodes.filter((node) => !drawn.has(node.id) && !zoneIds.has(node.id)),
  };
}

// A node may name a host or zone that is not drawn, or hosts that stand in each other; it is then drawn free.
function settle(node: DiagramNode, nodes: readonly DiagramNode[], zoneIds: ReadonlySet<string>): DiagramNode {
  const zone = node.zone !== null && zoneIds.has(node.zone) ? node.zone : null;
  const seen = new Set([node.id]);
  let host = nodes.find((other) => other.id === node.host);
  const found = host;
  while (host && !seen.has(host.id)) {
    seen.add(host.id);
    const next: string | null = host.host;
    host = nodes.find((other) => other.id === next);
  }
  return { ...node, zone, host: found && !host ? found.id : null };
}

function mergeEdges(edges: Diagram['edges']): readonly Line[] {
  const merged = new Map<string, { id: string; from: string; to: string; kind: Line['kind']; labels: string[] }>();
  for (const edge of edges) {
    const ends = edge.kind === 'network' ? [edge.from, edge.to].sort() : [edge.from, edge.to];
    const key = JSON.stringify([edge.kind, ...ends]);
    const line = merged.get(key) ?? { id: edge.id, from: edge.from, to: edge.to, kind: edge.kind, labels: [] };
    if (edge.label !== '' && !line.labels.includes(edge.label)) line.labels.push(edge.label);
    merged.set(key, line);
  }
  return [...merged.values()];
}
