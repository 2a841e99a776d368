import type { NodeKind } from '@nemecys/core';
import { type Content, el } from '../markup/element.ts';
import type { Box } from './scenario-layout.ts';

/** The outline of a node by its kind, so that kinds differ without colour. */
export function nodeOutline(kind: NodeKind, box: Box): Content {
  const { x, y, width, height } = box;
  switch (kind) {
    case 'network':
      return el('path', { class: 'outline', d: hexagon(box) });
    case 'person':
      return el('rect', { class: 'outline', x, y, width, height, rx: Math.min(22, height / 2) });
    case 'software':
      return [
        el('rect', { class: 'outline', x, y, width, height, rx: 2 }),
        el('path', { class: 'outline-detail', d: `M${x + 5},${y}v${height}` }),
      ];
    case 'function':
      return el('path', { class: 'outline', d: flag(box) });
    case 'service':
      return [
        el('rect', { class: 'outline', x, y, width, height, rx: 8 }),
        el('rect', { class: 'outline-detail', x: x + 3, y: y + 3, width: width - 6, height: height - 6, rx: 6 }),
      ];
    case 'device':
    case 'data':
    case 'place':
    case 'other':
      return el('rect', { class: 'outline', x, y, width, height, rx: 7 });
  }
}

function hexagon({ x, y, width, height }: Box): string {
  const slant = 9;
  return `M${x + slant},${y}H${x + width - slant}L${x + width},${y + height / 2}L${x + width - slant},${y + height}H${x + slant}L${x},${y + height / 2}Z`;
}

function flag({ x, y, width, height }: Box): string {
  return `M${x},${y}H${x + width - 9}L${x + width},${y + height / 2}L${x + width - 9},${y + height}H${x}Z`;
}

const glyphs: Readonly<Record<NodeKind, string>> = {
  device: 'M2,3h10v8h-10zM5,13.500h4M7,11v2.500',
  software: 'M1.500,2.500h11v9h-11zM1.500,5.500h11M4.500,8.500h3',
  network:
    'M7,2a2,2 0 1 0 .010,0M2.500,10a2,2 0 1 0 .010,0M11.500,10a2,2 0 1 0 .010,0M6,5.800l-2.500,4.200M8,5.800l2.500,4.200',
  person: 'M7,1.500a2.800,2.800 0 1 0 .010,0M1.800,13.500c0,-7 10.400,-7 10.400,0z',
  place: 'M2,7l5,-5l5,5v6h-10z',
  data: 'M3,1.500h5.500l3,3v9h-8.500zM8.500,1.500v3h3',
  function: 'M2,7h8M7,3.500l3.500,3.500l-3.500,3.500',
  service: 'M7,2v10M2,7h10',
  other: 'M7,2.500l4.500,4.500l-4.500,4.500l-4.500,-4.500z',
};

/** A small sign for the kind of a node, 14 pixels square. */
export function nodeGlyph(kind: NodeKind, x: number, y: number): Content {
  return el('path', { class: 'glyph', d: glyphs[kind], transform: `translate(${x},${y})` });
}

/** What a kind of node is called in the legend. */
export const kindNames: Readonly<Record<NodeKind, string>> = {
  device: 'Device',
  software: 'Software',
  network: 'Network',
  person: 'Person',
  place: 'Place',
  data: 'Data',
  function: 'Clinical function',
  service: 'Service',
  other: 'Other',
};
