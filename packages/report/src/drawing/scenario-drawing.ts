import type { Diagram } from '@nemecys/core';
import { type Content, type Element, el } from '../markup/element.ts';
import { arrowHead, roundedPath } from './drawn-line.ts';
import { type FoldedDiagram, foldDiagram } from './fold-diagram.ts';
import { drawFace, drawOutline, markWidth, type RiskMark } from './node-drawing.ts';
import { layOutScenario, lineLabelHeight, lineLabelSize, type ScenarioLayout } from './scenario-layout.ts';
import { round, textLines } from './text-lines.ts';

/** A drawing, what it shows for the tables beside it, and whether it is wider than high. */
export type ScenarioDrawing = { readonly svg: Element; readonly folded: FoldedDiagram; readonly wide: boolean };

/** The id under which a drawing stands in its page, and its title. */
export type DrawingName = { readonly id: string; readonly title: string };

/** Draws the scenario: zones as boxes, shapes by kind, a worded mark for the highest risk at each thing. */
export async function drawScenario(diagram: Diagram, riskMark: RiskMark, name?: DrawingName): Promise<ScenarioDrawing> {
  const { id, title } = name ?? { id: 'scenario-drawing', title: 'Drawing of the scenario' };
  const arrow = name === undefined ? 'arrow' : `${id}-arrow`;
  const folded = foldDiagram(diagram);
  const layout = await layOutScenario(folded, (node) => markWidth(riskMark(node.risk)));
  const { width, height } = layout;
  // Lines are painted over the boxes of hosts and under every text; outer hosts come before inner ones.
  const isHost = new Set(folded.nodes.map((node) => node.host));
  const hosts = layout.nodes
    .filter(({ face }) => isHost.has(face.node.id))
    .sort((a, b) => hostDepth(folded, a.face.node.host) - hostDepth(folded, b.face.node.host));
  const leaves = layout.nodes.filter(({ face }) => !isHost.has(face.node.id));
  const svg = el(
    'svg',
    {
      class: 'scenario-drawing',
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-text`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
    },
    el('title', { id: `${id}-title` }, title),
    el('desc', { id: `${id}-text` }, description(folded)),
    el('defs', {}, arrowHead(`${arrow}-flow`, 'filled'), arrowHead(`${arrow}-relation`, 'open')),
    layout.zones.map(({ box }) => el('rect', { class: 'zone-box', ...box, rx: 10 })),
    hosts.map(({ face, box }) => drawOutline(face.node, box)),
    layout.lines.map((line) => drawLine(line, arrow)),
    layout.zones.map(({ label, box }) =>
      el('text', { class: 'zone-label', x: round(box.x + 14), y: round(box.y + 22) }, label),
    ),
    hosts.map(({ face, box }) => drawFace(face, box, riskMark)),
    leaves.map(({ face, box }) => [drawOutline(face.node, box), drawFace(face, box, riskMark)]),
    layout.lines.map(drawLineLabel),
  );
  return { svg, folded, wide: width > height };
}

function description(folded: FoldedDiagram): string {
  const counts = `${folded.nodes.length} things in ${folded.zones.length} zones, ${folded.lines.length} lines between them.`;
  return `${counts} The tables below the drawing say the same in words.`;
}

function hostDepth(folded: FoldedDiagram, id: string | null): number {
  const node = folded.nodes.find((other) => other.id === id);
  return node ? 1 + hostDepth(folded, node.host) : 0;
}

function drawLine({ line, points }: ScenarioLayout['lines'][number], arrow: string): Content {
  const end = { flow: `url(#${arrow}-flow)`, network: undefined, relation: `url(#${arrow}-relation)` }[line.kind];
  return el('path', { class: `line line-${line.kind}`, d: roundedPath(points), 'marker-end': end });
}

function drawLineLabel({ line, label }: ScenarioLayout['lines'][number]): Content {
  if (!label) return null;
  return textLines(label.lines, {
    class: `line-label line-label-${line.kind}`,
    x: label.box.x + label.box.width / 2,
    y: label.box.y + lineLabelSize - 1,
    step: lineLabelHeight,
    middle: true,
  });
}
