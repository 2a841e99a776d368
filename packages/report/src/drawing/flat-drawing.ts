import { caseStyle } from '../html/style/case-style.ts';
import { drawingStyle } from '../html/style/drawing-style.ts';
import type { Content, Element } from '../markup/element.ts';
import { lastStretch } from './drawn-line.ts';
import { round } from './text-lines.ts';

/** How a part looks, by the names of SVG: `fill`, `stroke`, `stroke-width`, `font-size` and their like. */
export type Look = Readonly<Record<string, string>>;

/** A part of a drawing with all that it needs to be painted. */
export type FlatPart =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly rx: number;
      readonly look: Look;
    }
  | { readonly kind: 'path'; readonly d: string; readonly x: number; readonly y: number; readonly look: Look }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly words: string;
      readonly middle: boolean;
      readonly look: Look;
    };

/**
 * The parts of a drawing in the order in which they are painted, arrow heads as shapes. What writes Word and PDF files
 * knows neither selectors of several classes nor markers. What would be left out, a shape or a move that it does not know,
 * is a fault.
 */
export function flatDrawing(drawing: Element): readonly FlatPart[] {
  const parts: FlatPart[] = [];
  const markers = new Map<string, Marker>();
  const visit = (content: Content, around: readonly Element[]): void => {
    if (!isElement(content)) {
      if (Array.isArray(content)) for (const one of content) visit(one, around);
      return;
    }
    const { tag, attributes, children } = content;
    if (tag !== 'path' && attributes.transform !== undefined)
      throw new TypeError(`A drawing for files cannot move a "${tag}"`);
    const number = (name: 'x' | 'y' | 'width' | 'height' | 'rx'): number => Number(attributes[name] ?? 0);
    if (tag === 'marker') keepMarker(content, around, markers);
    else if (tag === 'rect') {
      const box = { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
      parts.push({ kind: 'rect', ...box, rx: number('rx'), look: lookOf(content, around) });
    } else if (tag === 'path') {
      const d = String(attributes.d ?? '');
      parts.push({ kind: 'path', d, ...movedBy(attributes.transform), look: lookOf(content, around) });
      const marker = markers.get(String(attributes['marker-end'] ?? ''));
      if (marker !== undefined) parts.push(...arrow(d, marker));
    } else if (tag === 'text') {
      const look = lookOf(content, around);
      const middle = attributes['text-anchor'] === 'middle';
      const lines = children.flat(2).filter(isElement);
      const own = { kind: 'text', look, middle } as const;
      if (lines.length === 0) parts.push({ ...own, x: number('x'), y: number('y'), words: wordsOf(children) });
      for (const line of lines) {
        const { x, y } = line.attributes;
        parts.push({
          ...own,
          x: Number(x ?? attributes.x),
          y: Number(y ?? attributes.y),
          words: wordsOf(line.children),
        });
      }
    } else if (groups.has(tag)) for (const child of children) visit(child, [...around, content]);
    else if (!unseen.has(tag)) throw new TypeError(`A drawing for files cannot have a "${tag}"`);
  };
  visit(drawing, []);
  return parts;
}

const groups = new Set(['svg', 'g', 'defs']);
const unseen = new Set(['title', 'desc']);

function movedBy(transform: unknown): { readonly x: number; readonly y: number } {
  if (transform === undefined) return { x: 0, y: 0 };
  const found = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/u.exec(String(transform));
  if (found === null) throw new TypeError(`A drawing for files cannot move a path by "${transform}"`);
  return { x: Number(found[1]), y: Number(found[2]) };
}

function isElement(content: Content): content is Element {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}

function wordsOf(content: Content): string {
  if (typeof content === 'string' || typeof content === 'number') return String(content);
  if (Array.isArray(content)) return content.map(wordsOf).join('');
  return isElement(content) ? wordsOf(content.children) : '';
}

type Marker = { readonly kind: 'filled' | 'open'; readonly look: Look };

function keepMarker(marker: Element, around: readonly Element[], markers: Map<string, Marker>): void {
  const shape = marker.children.find(isElement);
  if (shape === undefined) return;
  const kind = marker.attributes.class === 'arrow-open' ? 'open' : 'filled';
  markers.set(`url(#${marker.attributes.id})`, { kind, look: lookOf(shape, [...around, marker]) });
}

/** A head of about nine units at the end of a line, in its direction. */
function arrow(line: string, { kind, look }: Marker): readonly FlatPart[] {
  const stretch = lastStretch(line);
  if (stretch === null) return [];
  const [from, to] = stretch;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const at = (back: number, side: number): string =>
    `${round(to.x - along.x * back - along.y * side)},${round(to.y - along.y * back + along.x * side)}`;
  const d = kind === 'filled' ? `M${at(9, 5)}L${at(0, 0)}L${at(9, -5)}Z` : `M${at(8, 4)}L${at(0, 0)}L${at(8, -4)}`;
  // An open head with a colour of its own to fill is meant as a line.
  const { fill = 'none', stroke = fill } = look;
  return [{ kind: 'path', d, x: 0, y: 0, look: kind === 'filled' ? look : { ...look, fill: 'none', stroke } }];
}

type Rule = { readonly chain: readonly (readonly string[])[]; readonly look: Look };

const looks = new Set([
  ...['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'stroke-linecap'],
  ...['font-size', 'font-weight', 'font-style'],
]);

/** The rules of the drawings, the most general first. */
const rules: readonly Rule[] = [...(drawingStyle + caseStyle).matchAll(/([^{}]+)\{([^{}]*)\}/gu)]
  .flatMap(([, selectors = '', body = '']) => {
    const pairs = body.split(';').map((one) => one.split(':').map((part) => part.trim()));
    const look = Object.fromEntries(
      pairs.flatMap(([name = '', value = '']) => (looks.has(name) ? [[name, value.replace(/px$/u, '')]] : [])),
    );
    return selectors.split(',').map((selector): Rule => {
      const chain = selector.trim().split(/\s+/u);
      return { look, chain: chain.map((simple) => simple.match(/\.?[\w-]+/gu) ?? []) };
    });
  })
  .filter(({ look }) => Object.keys(look).length > 0)
  .sort((a, b) => a.chain.flat().length - b.chain.flat().length);

function lookOf(element: Element, around: readonly Element[]): Look {
  const held = rules.filter(({ chain }) => matches(chain, element, around)).map(({ look }) => Object.entries(look));
  // Outlines behind letters keep them readable over lines; a reader that paints them last would hide the letters.
  const fits = ([name]: readonly [string, string]): boolean => element.tag !== 'text' || !name.startsWith('stroke');
  return Object.fromEntries(held.flat().filter(fits));
}

function matches(chain: Rule['chain'], element: Element, around: readonly Element[]): boolean {
  const last = chain.at(-1);
  if (last === undefined || !isOne(element, last)) return false;
  let rest = chain.slice(0, -1);
  for (const outer of around.toReversed()) {
    const next = rest.at(-1);
    if (next === undefined) return true;
    if (isOne(outer, next)) rest = rest.slice(0, -1);
  }
  return rest.length === 0;
}

function isOne({ tag, attributes }: Element, simple: readonly string[]): boolean {
  const classes = String(attributes.class ?? '').split(' ');
  return simple.every((part) => (part.startsWith('.') ? classes.includes(part.slice(1)) : part === tag));
}
