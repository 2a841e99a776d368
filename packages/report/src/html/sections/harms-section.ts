import { type Content, el } from '../../markup/element.ts';
import { likelihoodText, riskChip, tag } from '../chips.ts';
import { dataTable } from '../data-table.ts';
import { filterMarks } from '../filter-marks.ts';
import type { NumberedHarm, PageIndex } from '../page-index.ts';
import { folded, section } from '../section.ts';
import { capitalised, counted, harmKindNames, harmKinds } from '../words.ts';
import { harmDetail } from './harm-detail.ts';

const intro =
  'Who may be hurt, how badly, and how likely security or safety lets it come that far. Security likelihood says how ' +
  'likely the chain of events in the devices and services is. It is not the probability that a patient is harmed.';

/** The harms by kind and patient group, each with its levels, and folded below them what is behind each. */
export function harmsSection(index: PageIndex): Content {
  const shown = index.harms.filter(({ entry }) => index.isShown(entry));
  const byKind = harmKinds.map((kind) => ({
    kind,
    harms: shown.filter(({ entry }) => (entry.kind ?? 'technical') === kind),
  }));
  return section(
    { id: 'harms', title: 'Harms', intro },
    index.harms.length === 0 && el('p', {}, 'No harm was found that the scenario could do.'),
    byKind
      .filter(({ harms }) => harms.length > 0)
      .map(({ kind, harms }) =>
        el(
          'div',
          { 'data-group': '' },
          el('h3', {}, harmKindNames[kind]),
          groups(harms).map((group) => harmTable(index, group)),
        ),
      ),
    lowest(
      index,
      index.harms.filter(({ entry }) => !index.isShown(entry)),
    ),
    shown.length > 0 &&
      el(
        'div',
        { 'data-group': '', class: 'harm-details' },
        el('h3', {}, 'What is behind each harm, and what would lower it'),
        shown.map((harm) => harmDetail(index, harm)),
      ),
  );
}

function lowest(index: PageIndex, harms: readonly NumberedHarm[]): Content {
  if (harms.length === 0) return null;
  const label = index.assessment.scales.risk[0]?.label.toLowerCase() ?? 'the lowest';
  return folded(
    `${counted(harms.length, 'more harm')} at ${label} risk, which is accepted`,
    'lowest-harms',
    el(
      'ul',
      { class: 'compact' },
      harms.map((harm) =>
        el(
          'li',
          { id: harm.place, ...harmMarks(index, harm) },
          el('span', { class: 'code' }, harm.code),
          ` ${harm.entry.label}: ${harm.entry.assetLabel} `,
          el('small', {}, levels(index, harm)),
        ),
      ),
    ),
  );
}

function levels(index: PageIndex, { entry }: NumberedHarm): string {
  const impact = index.level('impact', entry.impact).label.toLowerCase();
  return `impact ${impact}, security likelihood ${likelihoodText(index, entry.likelihood).toLowerCase()}`;
}

function groups(harms: readonly NumberedHarm[]): readonly (readonly NumberedHarm[])[] {
  const assets = [...new Set(harms.map(({ entry }) => entry.asset))];
  return assets.map((asset) => harms.filter(({ entry }) => entry.asset === asset));
}

function harmTable(index: PageIndex, harms: readonly NumberedHarm[]): Content {
  return dataTable({
    caption: who(index, harms[0]),
    class: 'harms',
    columns: ['Harm', 'Impact', 'Security likelihood', 'Risk', 'Accepted', 'Started by'],
    rows: harms.map((harm) => ({ cells: harmCells(index, harm), attributes: harmMarks(index, harm) })),
  });
}

function who(index: PageIndex, harm: NumberedHarm | undefined): string {
  const patients = index.assessment.scenario.patients.find((group) => group.id === harm?.entry.asset);
  if (!patients) return harm?.entry.assetLabel ?? '';
  const about = [...(patients.count === null ? [] : [`about ${patients.count}`]), ...patients.groups];
  return about.length === 0 ? patients.label : `${patients.label} (${about.join(', ')})`;
}

function harmCells(index: PageIndex, { entry, code, place }: NumberedHarm): readonly Content[] {
  const origins = entry.origins.map((origin) => originWords[origin]).join(', ');
  return [
    [
      el('a', { href: `#${place}`, class: 'code' }, code),
      ' ',
      entry.label,
      entry.provisional && !allProvisional(index) && [' ', tag('provisional')],
    ],
    [
      index.level('impact', entry.impact).label,
      entry.severity !== null && el('small', {}, ` severity ${entry.severity} of 5`),
    ],
    likelihoodText(index, entry.likelihood),
    riskChip(index, entry.risk),
    [
      entry.acceptable ? 'Yes' : el('strong', {}, 'No'),
      el('small', {}, ` up to ${index.level('risk', entry.criterion).label.toLowerCase()}`),
    ],
    [
      origins === '' ? '–' : capitalised(origins),
      entry.withoutAttacker && entry.origins.includes('attacker') && el('small', {}, ' no attacker needed'),
    ],
  ];
}

const originWords = { attacker: 'attacker', failure: 'failure', 'ordinary-use': 'ordinary use' } as const;

/** Whether every harm rests on knowledge without clinical review, so that marking each would say nothing. */
function allProvisional(index: PageIndex): boolean {
  return index.harms.every(({ entry }) => entry.provisional);
}

/** What filters find a harm by. */
function harmMarks(index: PageIndex, { entry }: NumberedHarm): ReturnType<typeof filterMarks> {
  const actors = entry.advice.flatMap((advice) => advice.controls.flatMap((control) => control.provider));
  return filterMarks(index, { harms: [entry.id], risk: entry.risk, actors });
}
