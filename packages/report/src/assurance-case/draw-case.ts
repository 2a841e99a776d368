import type { AssuranceCase } from '@nemecys/core';
import { arrowHead, roundedPath } from '../drawing/drawn-line.ts';
import type { Box } from '../drawing/scenario-layout.ts';
import { textLines } from '../drawing/text-lines.ts';
import { type Content, type Element, el } from '../markup/element.ts';
import {
  type CaseLayout,
  caseHead,
  caseLineHeight,
  caseTextSize,
  layOutCase,
  type PlacedNode,
  undevelopedRoom,
} from './case-layout.ts';
import { type CaseModule, caseModules } from './case-module.ts';

/** A drawing of a part of a case. */
export type CaseDrawing = { readonly id: string; readonly title: string; readonly svg: Element };

/** A case with its drawings: the outline first, then its parts. */
export type DrawnCase = { readonly made: AssuranceCase; readonly drawings: readonly CaseDrawing[] };

/**
 * Draws a case in goal structuring notation, left to right: goals as rectangles, strategies slanted, solutions round,
 * contexts with round corners, assumptions marked with an A, a diamond below what is undeveloped.
 */
export async function drawCase(made: AssuranceCase): Promise<DrawnCase> {
  const drawings: CaseDrawing[] = [];
  for (const [at, module] of caseModules(made).entries()) {
    const svg = drawModule(module, await layOutCase(module), `case-${at + 1}`);
    drawings.push({ id: `case-${at + 1}`, title: module.title, svg });
  }
  return { made, drawings };
}

function drawModule(module: CaseModule, { width, height, nodes, links }: CaseLayout, id: string): Element {
  const ends = { 'supported-by': 'filled', 'in-context-of': 'open', 'challenged-by': 'open' } as const;
  return el(
    'svg',
    {
      ...{ class: 'case-drawing', role: 'img', 'aria-labelledby': `${id}-title ${id}-text` },
      ...{ viewBox: `0 0 ${width} ${height}`, width, height },
    },
    el('title', { id: `${id}-title` }, module.title),
    el('desc', { id: `${id}-text` }, `${nodes.length} elements; the table of claims says the same in words.`),
    el('defs', {}, arrowHead(`${id}-filled`, 'filled'), arrowHead(`${id}-open`, 'open')),
    links.map(({ link: { kind }, points }) =>
      el('path', {
        ...{ class: `line case-line-${kind}`, d: roundedPath(points) },
        'marker-end': `url(#${id}-${ends[kind]})`,
      }),
    ),
    nodes.map(drawNode),
  );
}

function drawNode(placed: PlacedNode): Content {
  const { node, lines, box } = placed;
  const middle = box.x + box.width / 2;
  const words = footOf(node);
  const tone = 'confidence' in node ? ` case-${node.confidence}` : '';
  return el(
    'g',
    { class: `case-node case-${node.kind}${tone}` },
    outline(placed),
    node.kind === 'more'
      ? null
      : textLines([node.mark], { class: 'case-mark', x: middle, y: box.y + caseHead - 2, step: 0, middle: true }),
    textLines(lines, {
      ...{ class: 'case-text', x: middle, middle: true, step: caseLineHeight },
      y: box.y + (node.kind === 'more' ? 6 : caseHead) + caseTextSize,
    }),
    textLines(words === '' ? [] : [words], {
      ...{ class: 'case-word', x: middle, middle: true, step: 0 },
      y: box.y + box.height - 7,
    }),
  );
}

function footOf(node: PlacedNode['node']): string {
  switch (node.kind) {
    case 'goal':
    case 'strategy':
      return `${node.confidence} · ${carried[node.completeness]}`;
    case 'solution':
      return node.confidence;
    case 'assumption':
      return `assumption, ${node.standing}`;
    case 'doubt':
      return node.answer === null ? 'doubt, not answered' : 'doubt, answered';
    case 'context':
    case 'more':
      return '';
  }
}

const carried = { undeveloped: 'undeveloped', partly: 'argued in part', complete: 'argued' } as const;

function outline({ node, box, undeveloped }: PlacedNode): Content {
  const { x, y, width, height } = box;
  const rect = (rx: number): Content => el('rect', { class: 'case-outline', x, y, width, height, rx });
  switch (node.kind) {
    case 'goal':
      return [rect(0), undeveloped && diamond(box)];
    case 'strategy':
      return [
        el('path', { class: 'case-outline', d: `M${x + 12},${y}H${x + width}L${x + width - 12},${y + height}H${x}Z` }),
        undeveloped && diamond(box),
      ];
    case 'solution':
      return rect(height / 2);
    case 'assumption':
      return rect(height / 2);
    case 'context':
      return rect(14);
    case 'doubt':
      return el('path', { class: 'case-outline', d: octagon(box) });
    case 'more':
      return rect(4);
  }
}

function diamond({ x, y, width, height }: Box): Content {
  const half = undevelopedRoom / 2;
  const top = y + height;
  return el('path', {
    class: 'case-outline',
    d: `M${x + width / 2},${top}l${half},${half}l${-half},${half}l${-half},${-half}Z`,
  });
}

function octagon({ x, y, width, height }: Box): string {
  const cut = 9;
  return `M${x + cut},${y}H${x + width - cut}L${x + width},${y + cut}V${y + height - cut}L${x + width - cut},${y + height}H${x + cut}L${x},${y + height - cut}V${y + cut}Z`;
}
