import { inEnglish, type QuantifiedDecision, rounded, type Say } from '@nemecys/core';
import { type Content, type Element, el } from '../../markup/element.ts';

const frame = { width: 520, row: 42, pad: 12 };

/**
 * How far each uncertain number moves the best option against its nearest rival: a bar from one end of its 90 % interval
 * to the other. Where a bar crosses the line at zero, that number alone flips the preference.
 */
export function tornadoChart(quantified: QuantifiedDecision): Content {
  if (quantified.tornado.length === 0) return null;
  return el(
    'figure',
    {},
    el(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'Tornado, can be scrolled' },
      tornadoDrawing(quantified, 'tornado-text'),
    ),
    el(
      'figcaption',
      { id: 'tornado-text' },
      'Advantage over the nearest rival with each number at the two ends of its 90 % interval, all else at its mean. A bar that crosses the line at zero flips the preference by itself. The table tells the same.',
    ),
  );
}

/** The bars alone, described by a text with this id. */
export function tornadoDrawing({ tornado }: QuantifiedDecision, described: string, say: Say = inEnglish): Element {
  const ends = tornado.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const across = (value: number): number =>
    frame.pad + ((value - least) / (most - least || 1)) * (frame.width - 2 * frame.pad);
  const height = tornado.length * frame.row + 40;
  return el(
    'svg',
    {
      role: 'img',
      'aria-label': say('cell.moves-most'),
      'aria-describedby': described,
      viewBox: `0 0 ${frame.width} ${height}`,
      ...{ width: frame.width, height },
    },
    el('line', { class: 'tornado-zero', x1: across(0), x2: across(0), y1: 4, y2: height - 24 }),
    tornado.map(({ label, atLow, atHigh }, place) => {
      const [from, to] = [across(Math.min(atLow, atHigh)), across(Math.max(atLow, atHigh))];
      const y = place * frame.row + 4;
      return [
        el('rect', { class: 'tornado-bar', x: from, y: y + 20, width: Math.max(1, to - from), height: 14 }),
        el('text', { class: 'pareto-label', x: frame.pad, y: y + 14 }, shortened(label)),
      ];
    }),
    el(
      'text',
      { class: 'pareto-tick', x: frame.pad, y: height - 6 },
      say('cell.qaly-number', { number: rounded(least) }),
    ),
    el(
      'text',
      { class: 'pareto-tick', x: frame.width - frame.pad, y: height - 6, 'text-anchor': 'end' },
      say('cell.number', { number: rounded(most) }),
    ),
  );
}

function shortened(label: string): string {
  return label.length <= 70 ? label : `${label.slice(0, 69)}…`;
}
