import type { Decision } from '@nemecys/core';
import { markdownList, markdownTable } from '../../markup/markdown-parts.ts';
import { markdownText } from '../../markup/markdown-text.ts';
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

/** The parts of a decision in numbers as Markdown; none where nothing was decided in numbers. */
export function numbersMarkdown({ quantified, provisional }: Decision): readonly string[] {
  if (quantified === null) return [];
  const { options, preference, disagreements, flips, notQuantified, limits } = quantified;
  return [
    '## In numbers',
    markdownText(numbersIntro(provisional)),
    `**${markdownText(preference.text)}**`,
    markdownText(settingsText(quantified)),
    ...(disagreements.length === 0
      ? []
      : ['### Levels and numbers disagree', markdownList(disagreements.map(({ text }) => text))]),
    tablePart(optionsTable(quantified)),
    tablePart(effectsTable(quantified)),
    ...options.flatMap((option) =>
      [hazardsTable(option), curveTable(option), gatesTable(option), worthTable(option)].map(tablePart),
    ),
    ...(quantified.tornado.length === 0 ? [] : [tablePart(tornadoTable(quantified))]),
    flips.length === 0 ? '' : `### Flip points in numbers\n\n${markdownList(flips.map(({ text }) => text))}`,
    tablePart(numbersTable(quantified)),
    notQuantified.length === 0
      ? ''
      : `### Harms without numbers, in no sum\n\n${markdownList(notQuantified.map(({ label }) => label))}`,
    '### What these numbers cannot say',
    markdownList(limits),
  ];
}

function tablePart({ caption, columns, rows }: NumberTable): string {
  return rows.length === 0 ? '' : `### ${markdownText(caption)}\n\n${markdownTable(columns, rows)}`;
}
