import type { Decision } from '@nemecys/core';
import { type Content, el } from '../markup/element.ts';
import { numberText } from './numbers-tables.ts';

type Option = NonNullable<Decision['quantified']>['options'][number];

const [left, top, width, height] = [70, 20, 460, 220];
const dashes = ['', '8 4', '2 3', '10 3 2 3', '4 4', '1 5'];

/** The F–N curves of the options on two logarithmic axes, by their upper bounds; the tables below say the same. */
export function harmCurveChart(options: readonly Option[]): Content {
  const points = options.flatMap(({ curve }) => curve.filter(({ upper }) => upper > 0));
  if (points.length === 0) return el('p', {}, 'No event harms a patient in these numbers.');
  const most = Math.max(...points.map(({ n }) => n), 10);
  const high = Math.ceil(Math.log10(Math.max(...points.map(({ upper }) => upper))));
  const low = Math.max(high - 8, Math.floor(Math.log10(Math.min(...points.map(({ upper }) => upper)))));
  const x = (n: number): number => left + (Math.log10(n) / Math.log10(most)) * width;
  const y = (perYear: number): number => top + ((high - Math.log10(perYear)) / Math.max(1, high - low)) * height;
  const decades = Array.from({ length: high - low + 1 }, (_, i) => high - i);
  const steps = Array.from({ length: Math.floor(Math.log10(most)) + 1 }, (_, i) => 10 ** i);
  return el(
    'figure',
    {},
    el(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'Curves of harm to many, can be scrolled' },
      el(
        'svg',
        {
          ...{ class: 'pareto', role: 'img', 'aria-label': 'Events a year that harm n patients or more' },
          ...{
            viewBox: `0 0 ${left + width + 30} ${top + height + 60}`,
            width: left + width + 30,
            height: top + height + 60,
          },
        },
        el('rect', { class: 'pareto-ground', x: left, y: top, width, height }),
        decades.map((power) =>
          el(
            'text',
            { class: 'pareto-tick', x: left - 8, y: y(10 ** power) + 4, 'text-anchor': 'end' },
            numberText(10 ** power),
          ),
        ),
        steps.map((n) =>
          el(
            'text',
            { class: 'pareto-tick', x: x(n), y: top + height + 20, 'text-anchor': 'middle' },
            n.toLocaleString('en-GB'),
          ),
        ),
        options.map(({ curve }, place) => {
          const path = curve
            .filter(({ upper }) => upper >= 10 ** low)
            .map(({ n, upper }) => `${x(n).toFixed(1)},${y(upper).toFixed(1)}`);
          const dash = dashes[place % dashes.length];
          return el('polyline', { class: 'harm-curve', points: path.join(' '), 'stroke-dasharray': dash });
        }),
        el(
          'text',
          { class: 'pareto-axis', x: left + width / 2, y: top + height + 46, 'text-anchor': 'middle' },
          'Patients harmed by one event, or more',
        ),
      ),
    ),
    el(
      'figcaption',
      {},
      'Events a year at the upper bound, by how many patients one event harms. ',
      options.map(({ label, curve }, place) => {
        const first = curve[0];
        const last = curve.findLast(({ upper }) => upper >= 1e-6);
        const words = ['solid', 'dashed', 'dotted', 'dash and dot', 'short dashes', 'wide dots'][place % 6];
        return `“${label}” (${words}): ${numberText(first?.upper ?? 0)} a year harm one or more, ${numberText(last?.upper ?? 0)} a year ${(last?.n ?? 1).toLocaleString('en-GB')} or more. `;
      }),
    ),
  );
}
