import type { CaseLink } from '@nemecys/core';
import type { ElkExtendedEdge } from 'elkjs/lib/elk-api.js';
import { layOut } from '../drawing/elk.ts';
import type { Box, Point } from '../drawing/scenario-layout.ts';
import { round } from '../drawing/text-lines.ts';
import { wrapText } from '../drawing/text-size.ts';
import type { CaseModule } from './case-module.ts';

/** An element with its box and its text in lines. */
export type PlacedNode = {
  readonly node: CaseModule['nodes'][number];
  readonly lines: readonly string[];
  readonly box: Box;
  /** A claim that nothing supports; a diamond stands below it. */
  readonly undeveloped: boolean;
};

/** Where everything of a drawing stands: the claim on the left, and to its right what it rests on. */
export type CaseLayout = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly { readonly link: CaseLink; readonly points: readonly Point[] }[];
};

export const caseTextSize = 11.5;
export const caseLineHeight = 14.5;
/** Room for the mark at the top of an element, and for its words of confidence at the bottom. */
export const caseHead = 16;
const caseFoot = 18;
/** Room below a goal for the sign that it is undeveloped. */
export const undevelopedRoom = 14;

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=8,left=8,bottom=8,right=8]',
  'elk.spacing.nodeNode': '14',
  'elk.layered.spacing.nodeNodeBetweenLayers': '26',
  'elk.layered.spacing.edgeNodeBetweenLayers': '10',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '6',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.randomSeed': '1',
};

/** Lays out a drawing of a case. */
export async function layOutCase({ nodes, links, ends }: CaseModule): Promise<CaseLayout> {
  const faces = new Map(nodes.map((node) => [node.id, faceOf(node, ends)]));
  const graph = await layOut({
    id: 'case',
    layoutOptions: options,
    children: nodes.map(({ id }) => ({ id: `n:${id}`, ...size(faces.get(id)) })),
    edges: links.map(({ from, to, kind }) => ({
      id: `e:${from}>${kind}>${to}`,
      sources: [`n:${from}`],
      targets: [`n:${to}`],
    })),
  });
  const boxes = new Map((graph.children ?? []).map((child) => [child.id, child]));
  const edges = new Map((graph.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    width: Math.ceil(graph.width ?? 0),
    height: Math.ceil(graph.height ?? 0),
    nodes: nodes.map((node) => {
      const { x = 0, y = 0, width = 0 } = boxes.get(`n:${node.id}`) ?? {};
      const face = faces.get(node.id) ?? { lines: [], width, height: 0, below: 0 };
      return {
        ...{ node, lines: face.lines, undeveloped: face.below > 0 },
        box: { x: round(x), y: round(y), width: face.width, height: face.height },
      };
    }),
    links: links.map((link) => ({ link, points: pointsOf(edges.get(`e:${link.from}>${link.kind}>${link.to}`)) })),
  };
}

type Face = {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly below: number;
};

function faceOf(node: CaseModule['nodes'][number], ends: CaseModule['ends']): Face {
  const { width, side } = shapes[node.kind];
  const lines = wrapText(node.text, { size: caseTextSize, width: width - 2 * side, lines: 7 });
  const foot = node.kind === 'context' || node.kind === 'more' ? 6 : caseFoot;
  const head = node.kind === 'more' ? 8 : caseHead + 4;
  const undeveloped = (node.kind === 'goal' || node.kind === 'strategy') && ends.has(node.id);
  return {
    lines,
    width,
    height: Math.ceil(head + lines.length * caseLineHeight + foot),
    below: undeveloped ? undevelopedRoom : 0,
  };
}

/** How wide each kind is, and how far its text keeps from its sides, which slant or bend for some. */
const shapes = {
  goal: { width: 196, side: 8 },
  strategy: { width: 216, side: 18 },
  solution: { width: 176, side: 22 },
  context: { width: 176, side: 14 },
  assumption: { width: 176, side: 22 },
  doubt: { width: 176, side: 14 },
  more: { width: 196, side: 10 },
} as const;

function size(face: Face | undefined): { readonly width: number; readonly height: number } {
  return { width: face?.width ?? 0, height: (face?.height ?? 0) + (face?.below ?? 0) };
}

function pointsOf(edge: ElkExtendedEdge | undefined): readonly Point[] {
  return (edge?.sections ?? []).flatMap(({ startPoint, bendPoints, endPoint }) => [
    startPoint,
    ...(bendPoints ?? []),
    endPoint,
  ]);
}
