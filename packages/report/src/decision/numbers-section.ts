import type { Decision } from '@nemecys/core';
import { dataTable } from '../html/data-table.ts';
import { folded, section } from '../html/section.ts';
import { type Content, el } from '../markup/element.ts';
import { harmCurveChart } from './harm-curve-chart.ts';
import {
  curveTable,
  gatesTable,
  hazardsTable,
  leftOutTable,
  marginsTable,
  numbersSentences,
  numbersTable,
  optionsTable,
  tornadoTable,
  type WordTable,
} from './numbers-tables.ts';
import { tornadoChart } from './tornado-chart.ts';

/** The decision in numbers; nothing where the scenario has none. */
export function numbersSection({ quantified }: Decision): Content {
  if (quantified === null) return null;
  const { options, years, flips, limits } = quantified;
  return section(
    {
      id: 'numbers',
      title: 'The same in numbers',
      intro:
        'Bounds hold within this model for the numbers drawn. Exploitability (given a campaign) and frequency of harm are different things and stay apart.',
    },
    numbersSentences(quantified).map((sentence) => el('p', {}, sentence)),
    shown(optionsTable(quantified)),
    options.map(({ label, words, reasons, also }) => [
      el('h3', {}, `Option “${label}” in numbers: ${words}`),
      bullets([
        ...reasons,
        ...(also === null ? [] : also.reasons.map((reason) => `Also ${also.verdict.replace('-', ' ')}: ${reason}`)),
      ]),
    ]),
    shown(gatesTable(quantified)),
    options.map((option) =>
      folded(`Effects of option “${option.label}”`, undefined, shown(hazardsTable(option, years))),
    ),
    options.map((option) =>
      folded(`Controls of option “${option.label}” at the margin`, undefined, shown(marginsTable(option))),
    ),
    el('h3', {}, 'Harm to many at once'),
    harmCurveChart(options),
    options.map((option) => folded(`Table for option “${option.label}”`, undefined, shown(curveTable(option)))),
    el('h3', {}, 'What it hangs on'),
    tornadoChart(quantified),
    shown(tornadoTable(quantified)),
    flips.length > 0 && [el('h3', {}, 'Flip points'), bullets(flips.map(({ text }) => text))],
    folded('Numbers, grades and sources', undefined, shown(numbersTable(quantified))),
    quantified.notQuantified.length > 0 && folded('Harms in no sum', undefined, shown(leftOutTable(quantified))),
    folded('Limits of the numbers', undefined, bullets(limits)),
  );
}

function shown({ caption, columns, rows }: WordTable): Content {
  return dataTable({ class: 'effects', caption, columns, rows: rows.map((cells) => ({ cells })) });
}

function bullets(items: readonly string[]): Content {
  return el(
    'ul',
    { class: 'compact' },
    items.map((item) => el('li', {}, item)),
  );
}
