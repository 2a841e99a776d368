import type { Decision, OptionEntry } from '@nemecys/core';
import { type Content, el } from '../markup/element.ts';

const left = 70;
const top = 30;
const step = 74;

/**
 * Options by their places in care burden (across) and harm (up): ranks, not amounts. Those on the Pareto front are filled
 * circles, the others open squares, and numbers lead to the table below.
 */
export function paretoChart({ options }: Decision): Content {
  const size = Math.max(2, options.length);
  const [width, height] = [left + size * step + 20, top + size * step + 60];
  const across = (place: number): number => left + (place - 0.5) * step;
  const up = (place: number): number => top + (size - place + 0.5) * step;
  const base = top + size * step;
  return el(
    'figure',
    {},
    el(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'Pareto chart, can be scrolled' },
      el(
        'svg',
        {
          class: 'pareto',
          role: 'img',
          'aria-label': 'Options by harm and care burden',
          'aria-describedby': 'pareto-text',
          viewBox: `0 0 ${width} ${height}`,
          width,
          height,
        },
        el('rect', { class: 'pareto-ground', x: left, y: top, width: size * step, height: size * step }),
        axis(size, { across, up, base }),
        options.map((option, index) =>
          mark(option, index, {
            x: across(option.places.care),
            y: up(option.places.harm),
            nudge: nudgeOf(options, index),
          }),
        ),
        el(
          'text',
          { class: 'pareto-axis', x: left + (size * step) / 2, y: base + 46, 'text-anchor': 'middle' },
          'Care burden: less on the left',
        ),
        el('text', { class: 'pareto-axis', x: left, y: top - 12 }, 'Harm: less at the bottom'),
      ),
    ),
    el(
      'figcaption',
      { id: 'pareto-text' },
      'Places among the options, 1 the least; equal options share a place. Circles are on the Pareto front over all ' +
        'harms, erosion, burden of care and, for integrators and operators, cost; squares are not.',
      el(
        'ul',
        { class: 'compact' },
        options.map((option, index) => el('li', {}, pointText(option, index))),
      ),
    ),
  );
}

type Frame = {
  readonly across: (place: number) => number;
  readonly up: (place: number) => number;
  readonly base: number;
};

function axis(size: number, { across, up, base }: Frame): Content {
  return Array.from({ length: size }, (_, index) => [
    el(
      'text',
      { class: 'pareto-tick', x: across(index + 1), y: base + 20, 'text-anchor': 'middle' },
      String(index + 1),
    ),
    el('text', { class: 'pareto-tick', x: left - 14, y: up(index + 1) + 4, 'text-anchor': 'end' }, String(index + 1)),
  ]);
}

/** How many earlier options stand at the same point, so that their labels do not cover each other. */
function nudgeOf(options: readonly OptionEntry[], index: number): number {
  const own = options[index]?.places;
  return options.slice(0, index).filter(({ places }) => places.harm === own?.harm && places.care === own.care).length;
}

type Point = { readonly x: number; readonly y: number; readonly nudge: number };

function mark(option: OptionEntry, index: number, { x, y, nudge }: Point): Content {
  const place = { x: x - 14, y: y + nudge * 20 };
  return el(
    'g',
    { class: option.onFront ? 'pareto-front' : 'pareto-behind' },
    option.onFront
      ? el('circle', { cx: place.x, cy: place.y, r: 8 })
      : el('rect', { x: place.x - 7, y: place.y - 7, width: 14, height: 14 }),
    el('text', { class: 'pareto-label', x: place.x + 13, y: place.y + 4 }, String(index + 1)),
  );
}

function pointText({ label, places, onFront }: OptionEntry, index: number): string {
  const front = onFront ? 'on the front' : 'not on the front';
  return `${index + 1} “${label}”: place ${places.harm} by harm, ${places.care} by care burden, ${places.cost} by cost; ${front}`;
}
