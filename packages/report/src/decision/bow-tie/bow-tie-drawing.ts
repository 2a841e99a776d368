import { inEnglish, type OptionEntry, type Say } from '@nemecys/core';
import { round, textLines } from '../../drawing/text-lines.ts';
import { wrapText } from '../../drawing/text-size.ts';
import { type Content, type Element, el } from '../../markup/element.ts';
import type { NumberedTie } from './numbered-barriers.ts';

type Tie = OptionEntry['bowTies'][number];
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const width = 860;
const boxWidth = 210;
const between = 16;
const top = 34;
const columns = { left: 5, middle: 325, right: 645 } as const;
const text = { size: 13, step: 17, lines: 8 };

/**
 * A bow-tie: ways in on the left, the hazardous situation in the middle, harms on the right. Numbered bars on the lines
 * are barriers; a way without one has nothing in between. Everything it shows stands in the table below it.
 */
export function bowTieDrawing(
  tie: Tie,
  { prevents, mitigates }: NumberedTie,
  { described, say = inEnglish }: { readonly described: string; readonly say?: Say },
): Element {
  const causes = tie.ways.map(({ steps }) => firstSentence(steps[0]?.text ?? ''));
  const words = [tie.situation.label, ...causes, ...tie.harms.map(({ label }) => label)];
  const box = { width: boxWidth, height: Math.max(...words.map((one) => linesOf(one).length)) * text.step + 22 };
  const lane = box.height + between;
  const lanes = Math.max(1, tie.ways.length, tie.harms.length);
  const height = top + lanes * lane + 10;
  const centre = top + (lanes * lane) / 2;
  const middle: Box = { x: columns.middle, y: centre - box.height / 2, ...box };
  const side = (x: number, count: number, place: number): Box => ({
    ...{ x, y: centre + (place - (count - 1) / 2) * lane - box.height / 2 },
    ...box,
  });
  return el(
    'svg',
    {
      ...{
        class: 'bow-tie',
        role: 'img',
        'aria-label': say('cell.bow-tie-of', { situation: tie.situation.label }),
        'aria-describedby': described,
      },
      ...{ viewBox: `0 0 ${width} ${height}`, width, height },
    },
    heads(say),
    causes.map((cause, place) => {
      const at = side(columns.left, tie.ways.length, place);
      return [line(at, middle, prevents[place] ?? []), card(at, cause, 'tie-cause')];
    }),
    tie.harms.map(({ label }, place) => {
      const at = side(columns.right, tie.harms.length, place);
      return [line(middle, at, mitigates), card(at, label, 'tie-harm')];
    }),
    card(middle, tie.situation.label, 'tie-middle'),
  );
}

function heads(say: Say): Content {
  const words = [
    [columns.left, say('cell.leads-there')],
    [columns.middle, say('cell.hazardous-situation')],
    [columns.right, say('cell.harm-to-patients')],
  ] as const;
  return words.map(([x, word]) =>
    el('text', { class: 'tie-head', x: x + boxWidth / 2, y: 18, 'text-anchor': 'middle' }, word),
  );
}

/** What happens; the remarks behind it stand in the table. */
function firstSentence(words: string): string {
  return /^.*?[.!?](?=\s|$)/su.exec(words)?.[0] ?? words;
}

function linesOf(words: string): readonly string[] {
  return wrapText(words, { size: text.size, width: boxWidth - 20, lines: text.lines });
}

function card({ x, y, width: wide, height }: Box, words: string, kind: string): Content {
  const lines = linesOf(words);
  const first = y + height / 2 - ((lines.length - 1) * text.step) / 2 + 4;
  return el(
    'g',
    { class: kind },
    el('rect', { x, y: round(y), width: wide, height, rx: 6 }),
    textLines(lines, { class: 'tie-text', x: x + wide / 2, y: first, step: text.step, middle: true }),
  );
}

/** A line between two boxes with its barriers on it, as bars with their numbers. */
function line(from: Box, to: Box, barriers: readonly number[]): Content {
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: to.x, y: to.y + to.height / 2 };
  const shown =
    barriers.length > 3 ? [...barriers.slice(0, 2).map(String), `+${barriers.length - 2}`] : barriers.map(String);
  return [
    el('line', {
      ...{ class: barriers.length === 0 ? 'tie-open' : 'tie-line' },
      ...{ x1: start.x, y1: round(start.y), x2: end.x, y2: round(end.y) },
    }),
    shown.map((number, place) => {
      const part = (place + 1) / (shown.length + 1);
      const x = start.x + (end.x - start.x) * part;
      const y = start.y + (end.y - start.y) * part;
      const wide = number.length > 2 ? 30 : 22;
      return el(
        'g',
        { class: 'tie-barrier' },
        el('rect', { x: round(x - wide / 2), y: round(y - 14), width: wide, height: 28, rx: 2 }),
        el('text', { x: round(x), y: round(y + 5), 'text-anchor': 'middle' }, number),
      );
    }),
  ];
}
