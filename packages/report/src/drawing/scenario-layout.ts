import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import { layOut } from './elk.ts';
import type { DiagramNode, FoldedDiagram, Line } from './fold-diagram.ts';
import { type NodeFace, nodeFace } from './node-face.ts';
import { orientLines } from './orient-lines.ts';
import { round } from './text-lines.ts';
import { textWidth, wrapText } from './text-size.ts';

export type Point = { readonly x: number; readonly y: number };
export type Box = Point & { readonly width: number; readonly height: number };

/** Where everything of a scenario drawing stands, in pixels from its top left corner. */
export type ScenarioLayout = {
  readonly width: number;
  readonly height: number;
  readonly zones: readonly { readonly id: string; readonly label: string; readonly box: Box }[];
  readonly nodes: readonly { readonly face: NodeFace; readonly box: Box }[];
  readonly lines: readonly {
    readonly line: Line;
    readonly points: readonly Point[];
    readonly label: LineLabel | null;
  }[];
};

/** The label of a line, wrapped, with its place. */
export type LineLabel = { readonly box: Box; readonly lines: readonly string[] };

export const lineLabelSize = 11;
export const lineLabelHeight = 14;
const zoneTitle = 30;
const root = 'elk-root';

const options = {
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.edgeCoords': 'ROOT',
  'elk.json.shapeCoords': 'ROOT',
  'elk.padding': '[top=12,left=12,bottom=12,right=12]',
  'elk.spacing.nodeNode': '18',
  'elk.spacing.edgeNode': '10',
  'elk.spacing.edgeEdge': '8',
  'elk.spacing.edgeLabel': '3',
  'elk.layered.spacing.nodeNodeBetweenLayers': '24',
  'elk.layered.spacing.edgeNodeBetweenLayers': '10',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'NONE',
  'elk.randomSeed': '1',
  'elk.layered.thoroughness': '3',
};

/** How wide the risk mark of a node is; 0 for none. */
export type MarkWidth = (node: DiagramNode) => number;

/** Lays out a folded diagram top down: zones as boxes around what is in them, lines with right angles. */
export async function layOutScenario(folded: FoldedDiagram, markWidth: MarkWidth): Promise<ScenarioLayout> {
  const faces = new Map(folded.nodes.map((node) => [node.id, nodeFace(node, markWidth(node))]));
  const upstream = orientLines(folded);
  const inZones = folded.nodes.filter((node) => node.host === null && node.zone !== null);
  const zones = folded.zones.map((zone) => {
    const nodes = inZones.filter((node) => node.zone === zone.id);
    const widest = Math.max(...nodes.map((node) => faces.get(node.id)?.width ?? 0));
    return {
      id: `z:${zone.id}`,
      children: nodes.map((node) => elkNode(node, folded, faces)),
      layoutOptions: padding(zoneTitle + 8, widest, textWidth(zone.label, 13, 'bold')),
    };
  });
  const free = folded.nodes.filter((node) => node.host === null && node.zone === null);
  const graph = await layOut({
    id: root,
    layoutOptions: { ...options, 'elk.direction': 'DOWN' },
    children: [...zones, ...free.map((node) => elkNode(node, folded, faces))],
    edges: folded.lines.map((line) => edgeOf(line, upstream(line))),
  });
  return readLayout(graph, folded, faces);
}

function elkNode(node: DiagramNode, folded: FoldedDiagram, faces: ReadonlyMap<string, NodeFace>): ElkNode {
  const { width = 0, height = 0 } = faces.get(node.id) ?? {};
  const guests = folded.nodes.filter((guest) => guest.host === node.id);
  if (guests.length === 0) return { id: `n:${node.id}`, width, height };
  return {
    id: `n:${node.id}`,
    children: guests.map((guest) => elkNode(guest, folded, faces)),
    layoutOptions: padding(height + 4, Math.max(...guests.map((guest) => faces.get(guest.id)?.width ?? 0)), width - 28),
  };
}

// Room around what is inside: above it for the title, and beside it when the title is wider. (A minimum size of the box
// itself is not heeded when lines cross its border.)
function padding(top: number, inside: number, title: number): Record<string, string> {
  const side = Math.ceil(14 + Math.max(0, title - inside) / 2);
  return { 'elk.padding': `[top=${top},left=${side},bottom=14,right=${side}]` };
}

function edgeOf(line: Line, source: string): ElkExtendedEdge {
  const lines = line.labels.flatMap((label) => wrapText(label, { size: lineLabelSize, width: 120, lines: 3 }));
  const width = Math.max(0, ...lines.map((text) => textWidth(text, lineLabelSize)));
  const target = source === line.from ? line.to : line.from;
  const edge = { id: `e:${line.id}`, sources: [`n:${source}`], targets: [`n:${target}`] };
  if (lines.length === 0) return edge;
  return {
    ...edge,
    labels: [{ id: `l:${line.id}`, text: lines.join('\n'), width, height: lines.length * lineLabelHeight }],
  };
}

function readLayout(graph: ElkNode, folded: FoldedDiagram, faces: ReadonlyMap<string, NodeFace>): ScenarioLayout {
  const boxes = new Map<string, Box>();
  const collect = (node: ElkNode): void => {
    const { x = 0, y = 0, width = 0, height = 0 } = node;
    boxes.set(node.id, { x: round(x), y: round(y), width: round(width), height: round(height) });
    for (const child of node.children ?? []) collect(child);
  };
  collect(graph);
  const edges = new Map((graph.edges ?? []).map((edge) => [edge.id, edge]));
  const at = (id: string): Box => boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  return {
    width: Math.ceil(graph.width ?? 0),
    height: Math.ceil(graph.height ?? 0),
    zones: folded.zones.map((zone) => ({ ...zone, box: at(`z:${zone.id}`) })),
    nodes: [...faces.values()].map((face) => ({ face, box: at(`n:${face.node.id}`) })),
    lines: folded.lines.map((line) => {
      const edge = edges.get(`e:${line.id}`);
      const points = pointsOf(edge);
      const against = edge?.sources[0] !== `n:${line.from}`;
      return { line, points: against ? points.toReversed() : points, label: labelOf(edge) };
    }),
  };
}

function pointsOf(edge: ElkExtendedEdge | undefined): readonly Point[] {
  return (edge?.sections ?? []).flatMap((section) => [
    section.startPoint,
    ...(section.bendPoints ?? []),
    section.endPoint,
  ]);
}

function labelOf(edge: ElkExtendedEdge | undefined): LineLabel | null {
  const label = edge?.labels?.[0];
  if (!label) return null;
  const box = { x: label.x ?? 0, y: label.y ?? 0, width: label.width ?? 0, height: label.height ?? 0 };
  return { box, lines: (label.text ?? '').split('\n') };
}
