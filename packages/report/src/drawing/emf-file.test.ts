import { expect, test } from 'vitest';
import { type Element, el } from '../markup/element.ts';
import { arrowHead } from './drawn-line.ts';
import { emfFile } from './emf-file.ts';
import { flatDrawing } from './flat-drawing.ts';
import { pathPoints } from './path-points.ts';
import { plainSvg } from './plain-svg.ts';
import { textLines } from './text-lines.ts';

const drawing = el(
  'svg',
  { class: 'scenario-drawing', viewBox: '0 0 200 100', width: 200, height: 100 },
  el('defs', {}, arrowHead('a', 'filled'), arrowHead('b', 'open')),
  el('path', { class: 'line line-flow', d: 'M0,0L10,0Q20,0 20,10L20,50', 'marker-end': 'url(#a)' }),
  el('path', { class: 'line line-relation', d: 'M0,0L0,0L50,0', 'marker-end': 'url(#b)' }),
  el('g', { class: 'node node-person' }, el('rect', { class: 'outline', x: 5, y: 6, width: 40, height: 20, rx: 9 })),
  textLines(['Ward <1>', 'Bett'], { class: 'node-label', x: 25, y: 12, step: 10, middle: true }),
);

/** Kind and bytes of every record of a metafile. */
function recordsOf(bytes: Uint8Array): readonly { readonly type: number; readonly data: DataView }[] {
  const view = new DataView(bytes.buffer);
  const records = [];
  for (let at = 0; at < bytes.length; at += view.getUint32(at + 4, true)) {
    const size = view.getUint32(at + 4, true);
    expect(size % 4).toBe(0);
    records.push({ type: view.getUint32(at, true), data: new DataView(bytes.buffer, at, size) });
  }
  return records;
}

test('the look of a part is that of the page: the more exact rule wins, and letters lose their outline', () => {
  const parts = flatDrawing(drawing);
  expect(parts.find(({ kind }) => kind === 'rect')?.look).toMatchObject({ fill: '#fbf6ec', stroke: '#6a5730' });
  const words = parts.filter(({ kind }) => kind === 'text');
  expect(words).toMatchObject([
    { x: 25, y: 12, words: 'Ward <1>', middle: true, look: { 'font-size': '12.5', 'font-weight': '700' } },
    { x: 25, y: 22, words: 'Bett' },
  ]);
  expect(words.every(({ look }) => look.stroke === undefined)).toBe(true);
});

test('an arrow head is a shape at the end of its line and looks where the line goes', () => {
  const heads = flatDrawing(drawing).filter((part) => part.kind === 'path');
  expect(heads[1]).toMatchObject({ d: 'M15,41L20,50L25,41Z', look: { fill: '#0a5a6b' } });
  expect(heads[3]).toMatchObject({ d: 'M42,4L50,0L42,-4', look: { fill: 'none' } });
});

test('the SVG has no class, no style and no marker, and its words are escaped', () => {
  const svg = plainSvg(drawing, 'Arial');
  expect(svg).not.toMatch(/class=|<style|marker|undefined|NaN/u);
  expect(svg).toContain('Ward &lt;1&gt;');
});

test('the metafile says its own size and count, and holds every shape and word', () => {
  const bytes = emfFile(drawing, 'Arial');
  const records = recordsOf(bytes);
  const [head] = records;
  expect(head?.data.getUint32(48, true)).toBe(bytes.length);
  expect(head?.data.getUint32(52, true)).toBe(records.length);
  expect(records.at(-1)?.type).toBe(14);
  const words = records
    .filter(({ type }) => type === 84)
    .map(({ data }) => {
      const from = data.getUint32(48, true);
      const letters = Array.from({ length: data.getUint32(44, true) }, (_, at) => data.getUint16(from + 2 * at, true));
      return String.fromCharCode(...letters);
    });
  expect(words).toEqual(['Ward <1>', 'Bett']);
  const made = records.filter(({ type }) => [39, 82, 95].includes(type)).length;
  expect(head?.data.getUint16(56, true)).toBe(made + 1);
  expect(emfFile(drawing, 'Arial')).toEqual(bytes);
});

test('a path becomes points: relative steps, arcs and several stretches', () => {
  const rounded = (d: string): readonly (readonly string[])[] =>
    pathPoints(d).map(({ points }) => points.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`));
  expect(rounded('M2,3h10v8h-10zM5,13.5h4')).toEqual([
    ['2,3', '12,3', '12,11', '2,11'],
    ['5,14', '9,14'],
  ]);
  const [circle] = pathPoints('M7,2a2,2 0 1 0 .01,0');
  const lows = circle?.points.map(({ y }) => y) ?? [];
  expect(Math.max(...lows)).toBeCloseTo(6, 0);
  expect(pathPoints('M0,0Z')[0]?.closed).toBe(true);
});

test('a shape or a move that files would leave out is a fault, not a gap', () => {
  const around = (part: Element): Element => el('svg', { width: 9, height: 9 }, el('g', {}, part));
  for (const tag of ['circle', 'line', 'polygon', 'polyline'] as const)
    expect(() => flatDrawing(around(el(tag, {}))), tag).toThrow(`cannot have a "${tag}"`);
  expect(() => flatDrawing(around(el('g', { transform: 'translate(1,2)' })))).toThrow('cannot move a "g"');
  expect(() => flatDrawing(around(el('rect', { transform: 'translate(1,2)' })))).toThrow('cannot move a "rect"');
  expect(() => flatDrawing(around(el('path', { d: 'M0,0', transform: 'rotate(9)' })))).toThrow('by "rotate(9)"');
  expect(flatDrawing(around(el('path', { d: 'M0,0', transform: 'translate(1.5,-2)' })))).toMatchObject([
    { kind: 'path', x: 1.5, y: -2 },
  ]);
});
