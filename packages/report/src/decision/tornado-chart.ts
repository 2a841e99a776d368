import type { Decision } from '@nemecys/core';
import { type Content, el } from '../markup/element.ts';

type Numbers = NonNullable<Decision['quantified']>;

const [left, row, width] = [400, 26, 320];

/** The tornado as bars; the table beside it says the same in words. */
export function tornadoChart({ tornado }: Numbers): Content {
  if (tornado.length === 0) return el('p', {}, 'There is one option only, so nothing moves a difference.');
  const values = tornado.flatMap(({ atLow, atHigh }) => [atLow, atHigh, 0]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (value: number): number => left + ((value - least) / (most - least || 1)) * width;
  const height = tornado.length * row + 20;
  return el(
    'figure',
    {},
    el(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'Tornado chart, can be scrolled' },
      el(
        'svg',
        {
          ...{ class: 'pareto', role: 'img', 'aria-label': 'How far each number moves the difference' },
          ...{ viewBox: `0 0 ${left + width + 20} ${height}`, width: left + width + 20, height },
        },
        tornado.map(({ label, atLow, atHigh }, place) => {
          const [from, to] = [x(Math.min(atLow, atHigh)), x(Math.max(atLow, atHigh))];
          const short = label.length > 58 ? `${label.slice(0, 57)}…` : label;
          return [
            el('text', { class: 'pareto-tick', x: left - 10, y: place * row + 19, 'text-anchor': 'end' }, short),
            el('rect', {
              class: 'tornado-bar',
              x: from,
              y: place * row + 6,
              width: Math.max(1, to - from),
              height: row - 10,
            }),
          ];
        }),
        el('line', { class: 'tornado-zero', x1: x(0), x2: x(0), y1: 0, y2: height }),
      ),
    ),
    el('figcaption', {}, 'Left of the line the rival is better.'),
  );
}
