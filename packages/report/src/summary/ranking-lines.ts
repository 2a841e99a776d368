import { type Assessment, type RankedLine, stepWord } from '@nemecys/core';
import { elementNames } from '../ranking/element-names.ts';
import { alikeWords, distanceWords, kindWords } from '../ranking/line-words.ts';
import type { SummaryOptions } from './render-summary.ts';
import { paint, plain, wrapLines } from './terminal-text.ts';

const most = 8;

/** The foremost threats, a line for each way in which something goes wrong at an element, and how many more there are. */
export function rankingLines(assessment: Assessment, { colour, width }: SummaryOptions): string {
  const { scales, ranking, threats } = assessment;
  const shown = ranking.lines.slice(0, Math.min(most, ranking.shown));
  if (shown.length === 0) return '';
  const column = Math.max(...scales.risk.map(({ label }) => label.length));
  const indent = ' '.repeat(column + 4);
  const nameOf = elementNames(assessment);
  const lines = shown.map((line) => {
    const risk = plain(stepWord(scales, 'risk', line.risk));
    const mark = `${risk.charAt(0).toUpperCase()}${risk.slice(1)}`.padEnd(column);
    const what = threats.find(({ id }) => id === line.threats[0])?.label ?? line.does;
    const text = `${plain(nameOf(line.element))}: ${plain(what)} (${wordsOf(line)})`;
    return `  ${mark}  ${wrapLines(text, width, indent)}`;
  });
  const head = 'Threats that matter most, the foremost of each kind at each element first';
  return [
    paint(wrapLines(head, width, ''), 'bold', colour),
    ...lines,
    `  ${wrapLines(restOf(assessment), width, '  ')}`,
  ].join('\n');
}

function wordsOf(line: RankedLine): string {
  return [kindWords(line).toLowerCase(), distanceWords(line), alikeWords(line)]
    .filter((word) => word !== '')
    .join('; ');
}

function restOf({ ranking: { shown, lines }, threats }: Assessment): string {
  const listed = Math.min(most, shown);
  const inReport = shown > listed ? ` The report shows ${shown} and folds the rest away.` : '';
  return `${listed} of ${lines.length} lines, made of ${threats.length} threats.${inReport}`;
}
