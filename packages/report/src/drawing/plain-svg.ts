import type { Element } from '../markup/element.ts';
import { escapeText } from '../markup/escape.ts';
import { type FlatPart, flatDrawing } from './flat-drawing.ts';

/** A drawing as SVG text for the simplest reader: how each thing looks stands at the thing itself. */
export function plainSvg(drawing: Element, font: string): string {
  const { viewBox, width, height } = drawing.attributes;
  const size = `viewBox="${viewBox}" width="${width}" height="${height}"`;
  const parts = flatDrawing(drawing).map(written);
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${escapeText(font)}">${parts.join('')}</svg>`;
}

function written(part: FlatPart): string {
  const look = Object.entries(part.look).map(([name, value]) => ` ${name}="${escapeText(value)}"`);
  switch (part.kind) {
    case 'rect': {
      const { x, y, width, height, rx } = part;
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${rx}"${look.join('')}/>`;
    }
    case 'path': {
      const { x, y, d } = part;
      const moved = x === 0 && y === 0 ? '' : ` transform="translate(${x},${y})"`;
      return `<path d="${d}"${moved}${look.join('')}/>`;
    }
    case 'text': {
      const anchor = part.middle ? ' text-anchor="middle"' : '';
      return `<text x="${part.x}" y="${part.y}"${anchor}${look.join('')}>${escapeText(part.words)}</text>`;
    }
  }
}
