import { inEnglish, type QuantifiedOptionEntry, rounded, type Say } from '@nemecys/core';
import { type Content, type Element, el } from '../../markup/element.ts';

const frame = { left: 70, top: 16, width: 380, height: 220 };
/** Events a year below which the curve is not drawn: once in ten million years. */
const floor = 1e-7;

/** The F–N curve of an option as a figure; its numbers are in the table beside it. */
export function curveChart(option: QuantifiedOptionEntry, id: string): Content {
  const drawing = curveDrawing(option, id);
  const { label, curve } = option;
  const first = drawn(curve)[0];
  if (drawing === null || first === undefined) return null;
  return el(
    'figure',
    {},
    el(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': `F–N curve of option “${label}”, can be scrolled` },
      drawing,
    ),
    el(
      'figcaption',
      { id },
      `Events a year that harm n patients or more, option “${label}”: ${rounded(first.lower)} to ${rounded(first.upper)} for one patient or more. ` +
        'The band lies between the guaranteed bounds; the dashed line is what would be tolerated for more patients if tolerance fell in step with their number (assumption).',
    ),
  );
}

function drawn(curve: QuantifiedOptionEntry['curve']): QuantifiedOptionEntry['curve'] {
  return curve.filter(({ upper }) => upper >= floor);
}

/**
 * The F–N curve of an option on logarithmic axes: the band between the guaranteed bounds, and the tolerance line through
 * the first point of the upper one. Null where every event is rarer than what is drawn.
 */
export function curveDrawing(
  { label, curve }: QuantifiedOptionEntry,
  described: string,
  say: Say = inEnglish,
): Element | null {
  const shown = drawn(curve);
  const [first] = shown;
  if (first === undefined) return null;
  const most = Math.max(10, ...shown.map(({ n }) => n));
  const tops = Math.ceil(Math.log10(Math.max(first.upper, floor * 10)));
  const bottoms = Math.floor(Math.log10(Math.max(floor, Math.min(...shown.map(({ upper }) => upper)))));
  const decades = Math.max(1, tops - bottoms);
  const across = (n: number): number => frame.left + (Math.log10(n) / Math.log10(most)) * frame.width;
  const up = (perYear: number): number => {
    const part = (Math.log10(Math.max(perYear, 10 ** bottoms)) - bottoms) / decades;
    return frame.top + (1 - Math.min(1, part)) * frame.height;
  };
  const points = (list: readonly (readonly [number, number])[]): string =>
    list.map(([n, perYear]) => `${across(n).toFixed(1)},${up(perYear).toFixed(1)}`).join(' ');
  const upper = shown.map(({ n, upper: value }) => [n, value] as const);
  const lower = shown.map(({ n, lower: value }) => [n, value] as const);
  const ends = [1, Math.min(most, first.upper / 10 ** bottoms)] as const;
  const base = frame.top + frame.height;
  return el(
    'svg',
    {
      role: 'img',
      'aria-label': say('cell.curve-of', { option: label }),
      'aria-describedby': described,
      viewBox: `0 0 ${frame.left + frame.width + 20} ${base + 50}`,
      width: frame.left + frame.width + 20,
      height: base + 50,
    },
    el('rect', { class: 'pareto-ground', x: frame.left, y: frame.top, width: frame.width, height: frame.height }),
    el('polygon', { class: 'curve-band', points: points([...upper, ...lower.toReversed()]) }),
    el('polyline', { class: 'curve-upper', points: points(upper) }),
    el('polyline', { class: 'curve-tolerance', points: points(ends.map((n) => [n, first.upper / n] as const)) }),
    ticks({ most, tops, bottoms }, { across, up }),
    el(
      'text',
      { class: 'pareto-axis', x: frame.left + frame.width / 2, y: base + 42, 'text-anchor': 'middle' },
      say('cell.patients-harmed'),
    ),
  );
}

type Axes = { readonly across: (n: number) => number; readonly up: (perYear: number) => number };

function ticks(
  { most, tops, bottoms }: { readonly most: number; readonly tops: number; readonly bottoms: number },
  { across, up }: Axes,
): Content {
  const base = frame.top + frame.height;
  const decades = Array.from({ length: Math.floor(Math.log10(most)) + 1 }, (_, power) => 10 ** power);
  const levels = Array.from({ length: tops - bottoms + 1 }, (_, place) => bottoms + place);
  return [
    decades.map((n) =>
      el(
        'text',
        { class: 'pareto-tick', x: across(n), y: base + 20, 'text-anchor': 'middle' },
        n.toLocaleString('en-GB'),
      ),
    ),
    levels.map((power) =>
      el(
        'text',
        { class: 'pareto-tick', x: frame.left - 8, y: up(10 ** power) + 4, 'text-anchor': 'end' },
        powerText(power),
      ),
    ),
  ];
}

function powerText(power: number): string {
  return power >= -3 && power <= 3 ? `${10 ** power}` : `1e${power}`;
}
