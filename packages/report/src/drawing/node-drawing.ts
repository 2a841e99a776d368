import { type Content, el } from '../markup/element.ts';
import type { DiagramNode } from './fold-diagram.ts';
import { glyphSpace, labelHeight, markHeight, type NodeFace, noteHeight } from './node-face.ts';
import { nodeGlyph, nodeOutline } from './node-shape.ts';
import type { Box } from './scenario-layout.ts';
import { round, textLines } from './text-lines.ts';
import { textWidth } from './text-size.ts';

/** A worded mark on a node; `tone` runs from 0, calm, to 4, alarming. */
export type Mark = { readonly label: string; readonly tone: number };

/** How the drawing marks a risk level; null leaves the mark out. */
export type RiskMark = (risk: string) => Mark | null;

const markSize = 10;

/** The outline of a node, doubled where it stands for many. */
export function drawOutline(node: DiagramNode, box: Box): Content {
  return el(
    'g',
    { class: `node node-${node.kind}` },
    node.many && nodeOutline(node.kind, { ...box, x: box.x + 4, y: box.y + 4 }),
    nodeOutline(node.kind, box),
  );
}

/** The glyph and texts of a node, and its risk mark. */
export function drawFace(face: NodeFace, box: Box, riskMark: RiskMark): Content {
  const { node, label, note } = face;
  const mark = riskMark(node.risk);
  const x = box.x + glyphSpace + 2;
  return el(
    'g',
    { class: `node node-${node.kind}` },
    nodeGlyph(node.kind, round(box.x + 9), round(box.y + 9)),
    textLines(label, { class: 'node-label', x, y: box.y + 20, step: labelHeight }),
    textLines(note, { class: 'node-note', x, y: box.y + 18 + label.length * labelHeight, step: noteHeight }),
    mark && drawMark(mark, x - 2, box.y + face.height - markHeight - 5),
  );
}

/** How wide the mark is, 0 for none. */
export function markWidth(mark: Mark | null): number {
  return mark ? Math.ceil(textWidth(mark.label, markSize, 'bold')) + 12 : 0;
}

function drawMark(mark: Mark, x: number, y: number): Content {
  const width = markWidth(mark);
  return el(
    'g',
    { class: `mark tone-${mark.tone}` },
    el('rect', { x: round(x), y: round(y), width, height: 16, rx: 8 }),
    el('text', { x: round(x + width / 2), y: round(y + 11.6), 'text-anchor': 'middle' }, mark.label),
  );
}
