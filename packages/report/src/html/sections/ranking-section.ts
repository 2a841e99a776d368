import type { RankedLine } from '@nemecys/core';
import { anchor } from '../../markup/anchor.ts';
import { type Content, el } from '../../markup/element.ts';
import { elementNames } from '../../ranking/element-names.ts';
import { alikeWords, distanceWords, kindWords } from '../../ranking/line-words.ts';
import { harmLinks, likelihoodText, riskChip } from '../chips.ts';
import { dataTable, type Row } from '../data-table.ts';
import { filterMarks } from '../filter-marks.ts';
import type { PageIndex } from '../page-index.ts';
import { foldedOnPaper, section } from '../section.ts';
import { counted } from '../words.ts';

const mostHarms = 3;

/** The threats that matter most, element by element: one line for each way in which something can go wrong there. */
export function rankingSection(index: PageIndex): Content {
  const { shown, lines } = index.assessment.ranking;
  const nameOf = elementNames(index.assessment);
  const rest = byElement(lines.slice(shown));
  return section(
    { id: 'ranking', title: 'Threats that matter most', intro: introOf(index) },
    shown > 0 &&
      dataTable({
        caption: 'The foremost threats, by element',
        class: 'ranking',
        columns: ['Where', 'What goes wrong', 'Kind', 'Risk', 'Likelihood', 'Why it stands here'],
        rows: byElement(lines.slice(0, shown)).flatMap(([element, [first, ...others]]) => [
          ...(first === undefined ? [] : [lineRow(index, first, nameOf(element))]),
          ...others.map((line) => lineRow(index, line, el('span', { class: 'again' }, nameOf(element)))),
        ]),
      }),
    rest.length > 0 &&
      foldedOnPaper(
        `${counted(lines.length - shown, 'more line')}: ${countsOf(index, lines.slice(shown))}`,
        'more-lines',
        rest.map(([element, more]) =>
          el(
            'details',
            { 'data-group': '' },
            el('summary', {}, `${nameOf(element)}: ${more.length}`),
            briefList(index, more),
          ),
        ),
      ),
  );
}

/** How many lines stand at each risk, the highest first. */
function countsOf(index: PageIndex, lines: readonly RankedLine[]): string {
  return [...index.assessment.scales.risk]
    .reverse()
    .map(({ id, label }) => [lines.filter(({ risk }) => risk === id).length, label.toLowerCase()] as const)
    .flatMap(([count, label]) => (count === 0 ? [] : [`${count} at ${label} risk`]))
    .join(', ');
}

/** The lines by element, elements in the order of their first line. */
function byElement(lines: readonly RankedLine[]): readonly (readonly [string, readonly RankedLine[]])[] {
  const groups = new Map<string, RankedLine[]>();
  for (const line of lines) groups.set(line.element, [...(groups.get(line.element) ?? []), line]);
  return [...groups];
}

function introOf({ assessment: { ranking, threats } }: PageIndex): string {
  const { shown, lines } = ranking;
  if (lines.length === 0) return 'No threat was found.';
  const all = `All ${threats.length} threats, with what makes each as likely as it is, are listed under “All threats and why”.`;
  if (shown === 0) return `No threat stands above the lowest risk; ${lines.length} lines are folded away. ${all}`;
  return (
    `The ${counted(shown, 'line')} to read first, of ${lines.length}. Threats that rest on the same weakness and do the same ` +
    'at the same element are one line. Lines are chosen so that each element shows its foremost threat of every STRIDE kind ' +
    `before the second of any, by risk, then likelihood, then nearness to a harm. ${all}`
  );
}

function lineRow(index: PageIndex, line: RankedLine, where: Content): Row {
  const harms = harmsOf(index, line);
  return {
    attributes: filterMarks(index, { harms, risk: line.risk }),
    cells: [
      where,
      lineLink(index, line),
      kindWords(line),
      riskChip(index, line.risk),
      likelihoodText(index, line.likelihood),
      whyHere(index, line, harms),
    ],
  };
}

function whyHere(index: PageIndex, line: RankedLine, harms: readonly string[]): Content {
  const parts: Content[] = [
    distanceWords(line),
    harms.length > 0 && ['leads to ', harmLinks(index, harms, mostHarms)],
    alikeWords(line),
  ].filter((part) => part !== '' && part !== false);
  return parts.map((part, place) => [place > 0 && '; ', part]);
}

function harmsOf(index: PageIndex, { threats }: RankedLine): readonly string[] {
  const found = new Set(threats.flatMap((id) => index.harmsOf(id)));
  return index.harms.flatMap(({ entry }) => (found.has(entry.id) ? [entry.id] : []));
}

function lineLink(index: PageIndex, { threats: [first = ''] }: RankedLine): Content {
  const threat = index.threat(first);
  if (threat === undefined) return first;
  return index.isShown(threat) ? el('a', { href: `#${anchor('threat', first)}` }, threat.label) : threat.label;
}

function briefList(index: PageIndex, lines: readonly RankedLine[]): Content {
  return el(
    'ul',
    { class: 'compact' },
    lines.map((line) =>
      el(
        'li',
        filterMarks(index, { harms: harmsOf(index, line), risk: line.risk }),
        riskChip(index, line.risk),
        ' ',
        lineLink(index, line),
        ' ',
        el('small', {}, [kindWords(line).toLowerCase(), distanceWords(line)].filter((word) => word !== '').join(', ')),
      ),
    ),
  );
}
