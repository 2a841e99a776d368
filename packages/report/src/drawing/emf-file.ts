import type { Element } from '../markup/element.ts';
import { type FlatPart, flatDrawing, type Look } from './flat-drawing.ts';
import { type LetterWeight, letterWidth } from './letter-widths.ts';
import { pathPoints } from './path-points.ts';

/** Units of the file to one of the drawing, so that thin lines and letters stand where they should. */
const fine = 20;
/** Hundredths of a millimetre to one unit of the drawing. */
const paper = 2540 / 96;
const stock = { noBrush: 0x80000005, noPen: 0x80000008 };

/**
 * A drawing as an Enhanced Metafile (MS-EMF): lines, shapes and words that every Word and LibreOffice paints sharp at any
 * size, also those that know no SVG. The same drawing gives the same bytes.
 */
export function emfFile(drawing: Element, font: string): Uint8Array {
  const width = Number(drawing.attributes.width);
  const height = Number(drawing.attributes.height);
  const records: Uint8Array[] = [];
  const add = (type: number, ...data: readonly number[]): number => records.push(record(type, words(data)));
  add(17, 8);
  add(10, 0, 0);
  add(9, width * fine, height * fine);
  add(12, 0, 0);
  add(11, width, height);
  add(18, 1);
  const made = new Map<string, number>();
  const tool = (key: string, make: (id: number) => Uint8Array): void => {
    const known = made.get(key);
    if (known !== undefined) {
      add(37, known);
      return;
    }
    const id = made.size + 1;
    made.set(key, id);
    records.push(make(id));
    add(37, id);
  };
  for (const part of flatDrawing(drawing)) {
    if (part.kind === 'text') {
      const { look, middle } = part;
      const { 'font-size': size = '12', 'font-weight': bold = '400', 'font-style': slant = '' } = look;
      tool(`font ${size} ${bold} ${slant}`, (id) => fontRecord(id, { size: Number(size), look, font }));
      add(24, colour(look.fill ?? '#000'));
      add(22, 24 + (middle ? 6 : 0));
      records.push(textRecord(part));
      continue;
    }
    const { fill = '#000', stroke = 'none', 'stroke-width': line = '1', 'stroke-dasharray': dash = 'none' } = part.look;
    if (fill === 'none') add(37, stock.noBrush);
    else tool(`brush ${fill}`, (id) => record(39, words([id, 0, colour(fill), 0])));
    if (stroke === 'none') add(37, stock.noPen);
    else {
      const style = 0x10000 + (dash === 'none' ? 0 : 1);
      const pen = [style, Number(line) * fine, 0, colour(stroke), 0, 0];
      tool(`pen ${stroke} ${line} ${dash}`, (id) => record(95, words([id, 0, 0, 0, 0, ...pen])));
    }
    records.push(...shapeRecords(part, fill !== 'none'));
  }
  add(14, 0, 16, 20);
  const size = 88 + records.reduce((sum, one) => sum + one.length, 0);
  const head = words([
    ...[0, 0, width, height, 0, 0, width * paper, height * paper, 0x464d4520, 0x10000, size, records.length + 1],
    ...[made.size + 1, 0, 0, 0, 1920, 1080, 508, 286],
  ]);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const one of [record(1, head), ...records]) {
    bytes.set(one, at);
    at += one.length;
  }
  return bytes;
}

function shapeRecords(part: Exclude<FlatPart, { kind: 'text' }>, filled: boolean): readonly Uint8Array[] {
  if (part.kind === 'rect' && part.rx === 0) {
    const { x, y, width, height } = part;
    return [record(43, words([x, y, x + width, y + height].map((one) => one * fine)))];
  }
  // Readers do not agree on how round the record of a rounded box is, so its outline is drawn.
  const outline = part.kind === 'path' ? part : { d: roundBox(part), x: 0, y: 0 };
  return pathPoints(outline.d).map(({ points, closed }) => {
    const places = points.flatMap(({ x, y }) => [(x + outline.x) * fine, (y + outline.y) * fine]);
    return record(closed || filled ? 3 : 4, words([...[0, 0, -1, -1], points.length, ...places]));
  });
}

function roundBox({ x, y, width, height, rx }: Extract<FlatPart, { kind: 'rect' }>): string {
  const r = Math.min(rx, width / 2, height / 2);
  const corner = (dx: number, dy: number): string => `a${r},${r} 0 0 1 ${dx},${dy}`;
  const [across, down] = [width - 2 * r, height - 2 * r];
  return `M${x + r},${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}Z`;
}

/** The words with the room of each letter: what plays the file takes it from there. */
function textRecord({ x, y, words: text, look }: Extract<FlatPart, { kind: 'text' }>): Uint8Array {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const size = Number(look['font-size'] ?? 12);
  const weight: LetterWeight = look['font-weight'] === '700' ? 'bold' : 'regular';
  const room = units.map((_, at) => letterWidth(text.charAt(at), weight) * size * fine);
  const letters = Math.ceil(units.length / 2) * 4;
  const data = new Uint8Array(68 + letters + 4 * units.length);
  data.set(words([0, 0, -1, -1, 1]));
  const view = new DataView(data.buffer);
  view.setFloat32(20, 1, true);
  view.setFloat32(24, 1, true);
  data.set(words([x * fine, y * fine, units.length, 76, 0, 0, 0, -1, -1, 76 + letters]), 28);
  for (const [at, unit] of units.entries()) view.setUint16(68 + 2 * at, unit, true);
  data.set(words(room), 68 + letters);
  return record(84, data);
}

function fontRecord(
  id: number,
  { size, look, font }: { readonly size: number; readonly look: Look; readonly font: string },
): Uint8Array {
  const data = new Uint8Array(324);
  data.set(words([id, -size * fine, 0, 0, 0, Number(look['font-weight'] ?? 400)]));
  data[24] = look['font-style'] === 'italic' ? 1 : 0;
  const view = new DataView(data.buffer);
  for (let at = 0; at < Math.min(31, font.length); at += 1) view.setUint16(32 + 2 * at, font.charCodeAt(at), true);
  return record(82, data);
}

function record(type: number, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(8 + data.length);
  bytes.set(words([type, bytes.length]));
  bytes.set(data, 8);
  return bytes;
}

/** Whole numbers of 32 bits, the lowest byte first. */
function words(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 * numbers.length);
  const view = new DataView(bytes.buffer);
  for (const [at, number] of numbers.entries()) {
    if (number > 0x7fffffff) view.setUint32(4 * at, number, true);
    else view.setInt32(4 * at, Math.round(number), true);
  }
  return bytes;
}

/** A colour such as `#0a5a6b` or `#fff` with red as the lowest byte. */
function colour(text: string): number {
  const digits = text.slice(1);
  const full = digits.length === 3 ? [...digits].map((one) => one + one).join('') : digits;
  const parts = [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16));
  return (parts[0] ?? 0) + (parts[1] ?? 0) * 256 + (parts[2] ?? 0) * 65_536;
}
