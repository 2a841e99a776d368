import type { Decision, QuantifiedDecision, QuantifiedOptionEntry } from '@nemecys/core';
import { dataTable } from '../../html/data-table.ts';
import { folded, section } from '../../html/section.ts';
import { type Content, el } from '../../markup/element.ts';
import { curveChart } from './curve-chart.ts';
import {
  curveTable,
  effectsTable,
  gatesTable,
  hazardsTable,
  type NumberTable,
  numbersTable,
  optionsTable,
  tornadoTable,
  worthTable,
} from './number-tables.ts';
import { numbersIntro, settingsText } from './numbers-words.ts';
import { tornadoChart } from './tornado-chart.ts';

/** The decision in numbers: what is preferred and why, effects, curves, what flips it, what it rests on, what it cannot say. */
export function numbersSection(decision: Decision): Content {
  const { quantified } = decision;
  if (quantified === null) return null;
  return section(
    { id: 'numbers', title: 'In numbers', intro: numbersIntro(decision.provisional) },
    el('p', {}, el('strong', {}, quantified.preference.text)),
    el('p', {}, settingsText(quantified)),
    quantified.disagreements.length > 0 && [
      el('h3', {}, 'Levels and numbers disagree'),
      bullets(quantified.disagreements.map(({ text }) => text)),
    ],
    tableOf(optionsTable(quantified)),
    el('h3', {}, 'Effects'),
    tableOf(effectsTable(quantified), 'effects'),
    quantified.options.map((option, place) => optionPart(option, place)),
    flipPart(quantified),
    folded(
      `${quantified.parameters.length} numbers with grade and source`,
      undefined,
      tableOf(numbersTable(quantified)),
    ),
    quantified.notQuantified.length > 0 &&
      folded(
        `${quantified.notQuantified.length} harms without numbers: they are in no sum`,
        undefined,
        bullets(quantified.notQuantified.map(({ label }) => label)),
      ),
    el('h3', {}, 'What these numbers cannot say'),
    bullets(quantified.limits),
  );
}

function optionPart(option: QuantifiedOptionEntry, place: number): Content {
  return folded(
    `Option “${option.label}”: situations, curve, gates and controls`,
    undefined,
    bullets(option.hazards.map(({ text }) => text)),
    tableOf(hazardsTable(option)),
    curveChart(option, `curve-${place + 1}-text`),
    tableOf(curveTable(option)),
    tableOf(gatesTable(option)),
    tableOf(worthTable(option), 'effects'),
  );
}

function flipPart(quantified: QuantifiedDecision): Content {
  if (quantified.tornado.length === 0) return null;
  return [
    el('h3', {}, 'What the preference hangs on'),
    tornadoChart(quantified),
    folded('The same as a table', undefined, tableOf(tornadoTable(quantified))),
    quantified.flips.length === 0
      ? el('p', {}, 'No number that was tried flips it by itself.')
      : bullets(quantified.flips.map(({ text }) => text)),
  ];
}

function tableOf({ caption, columns, rows }: NumberTable, kind?: string): Content {
  const content = { caption, columns, rows: rows.map((cells) => ({ cells })) };
  return dataTable(kind === undefined ? content : { ...content, class: kind });
}

function bullets(items: readonly string[]): Content {
  return el(
    'ul',
    { class: 'compact' },
    items.map((item) => el('li', {}, item)),
  );
}
