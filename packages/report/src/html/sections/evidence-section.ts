import type { EvidenceChange, EvidenceItem, EvidenceReport, HarmEntry } from '@nemecys/core';
import { type Content, el } from '../../markup/element.ts';
import { harmLinks, list, riskChip } from '../chips.ts';
import { dataTable } from '../data-table.ts';
import type { PageIndex } from '../page-index.ts';
import { foldedOnPaper, section } from '../section.ts';
import { capitalised, counted } from '../words.ts';

/** What evidence changed and why, how old it is, which harms differ by it, and what became of the rest of it. */
export function evidenceSection(index: PageIndex): Content {
  const { evidence } = index.assessment;
  if (evidence === undefined) return null;
  return section(
    {
      id: 'evidence',
      title: 'What the evidence changed',
      intro: `Weighed at ${evidence.at}. Evidence lowers trust; nothing in it raises a level that the scenario assumes.`,
    },
    evidence.changes.length === 0
      ? el('p', {}, 'Nothing: what it says is assumed already, or does not count.')
      : changesTable(index, evidence),
    harmsTable(index, evidence),
    shortTermTable(index, evidence),
    evidence.items.length > 0 &&
      foldedOnPaper(`All evidence (${evidence.items.length})`, 'evidence-items', itemsTable(index, evidence.items)),
    evidence.unscanned.length > 0 &&
      el('p', {}, `No scan saw: ${evidence.unscanned.map(({ label }) => label).join(', ')}.`),
  );
}

function changesTable(index: PageIndex, evidence: EvidenceReport): Content {
  return dataTable({
    caption: `Changed by evidence (${evidence.changes.length})`,
    columns: ['What', 'Asset', 'From', 'To', 'Why', 'Evidence and its age'],
    rows: evidence.changes.map((change) => {
      const ids = new Set(change.because.flatMap((reason) => reason.evidence));
      const items = evidence.items.filter(({ id }) => ids.has(id));
      return {
        cells: [
          change.label,
          change.assetLabel,
          levelText(index, change, change.from),
          levelText(index, change, change.to),
          list(
            change.because.map(({ rule, to, text }) => [
              text,
              el('small', {}, ` (${levelText(index, change, to)}${rule === null ? '' : `, by rule ${rule}`})`),
            ]),
          ),
          list(items.map((item) => [item.label, el('small', {}, ` ${placeText(item)}`)])),
        ],
      };
    }),
  });
}

function levelText(index: PageIndex, { kind }: EvidenceChange, level: string): string {
  return kind === 'control' ? capitalised(level.replace('-', ' ')) : index.level(kind, level).label;
}

function placeText({ source, file, line, observed, age }: EvidenceItem): string {
  const place = line === null ? file : `${file}:${line}`;
  return `${source}, ${place}, observed ${observed}, ${counted(age, 'day')} old`;
}

function harmsTable(index: PageIndex, { harms, before, after }: EvidenceReport): Content {
  const risk = index.assessment.scales.risk;
  return [
    dataTable({
      caption: 'Harms at each risk, without the evidence and with it',
      columns: ['Risk', 'Without', 'With'],
      rows: risk
        .map(({ id }, level) => ({
          cells: [riskChip(index, id), String(before[level] ?? 0), String(after[level] ?? 0)],
        }))
        .reverse(),
    }),
    harms.length === 0
      ? el('p', {}, 'No harm differs by it.')
      : dataTable({
          caption: `Harms that differ by the evidence (${harms.length})`,
          columns: ['Harm', 'Without', 'With', 'Why'],
          rows: harms.map((harm) => ({
            cells: [
              [`${harm.label} (${harm.assetLabel}) `, harmLinks(index, [harm.id])],
              harm.before === null ? '–' : riskChip(index, harm.before.risk),
              harm.after === null ? '–' : riskChip(index, harm.after.risk),
              harm.sentence,
            ],
          })),
        }),
  ];
}

type Short = { readonly advice: HarmEntry['advice'][number]; readonly harms: readonly string[] };

/** The best single strategy for each harm that got worse and is not accepted, with what it can start. */
function shortTermTable(index: PageIndex, { harms }: EvidenceReport): Content {
  const worse = new Set(harms.filter(({ change }) => change === 'worse' || change === 'new').map(({ id }) => id));
  const found = new Map<string, Short>();
  for (const harm of index.assessment.harms.filter(({ id, acceptable }) => worse.has(id) && !acceptable)) {
    const best = harm.advice.find((one) => one.risk !== harm.risk || one.likelihood !== harm.likelihood);
    if (best === undefined) continue;
    const known = found.get(best.strategy);
    found.set(best.strategy, { advice: known?.advice ?? best, harms: [...(known?.harms ?? []), harm.id] });
  }
  if (found.size === 0) return null;
  return dataTable({
    caption: 'For now, until the cause is mended',
    columns: ['What', 'Where', 'Would lower', 'What it can start'],
    rows: [...found.values()].map(({ advice, harms: lowered }) => ({
      cells: [
        advice.label,
        [...new Set(advice.controls.map(({ assetLabel }) => assetLabel))].join(', '),
        harmLinks(index, lowered),
        list([...new Set(advice.sideEffects.map(({ label }) => label))]),
      ],
    })),
  });
}

const outcomes: Readonly<Record<EvidenceItem['outcome'], string>> = {
  used: 'Used',
  'no-change': 'Assumed already',
  seen: 'Seen by a scan',
  'without-effect': 'Without effect',
  unmatched: 'Fits no asset',
  dismissed: 'Dismissed by a VEX statement',
  expired: 'Expired, withdrawn',
  replaced: 'Replaced by a newer file',
  'not-yet': 'Not yet observed',
};

function itemsTable(index: PageIndex, items: readonly EvidenceItem[]): Content {
  return dataTable({
    caption: 'All evidence, as it stands in the files',
    columns: ['Evidence', 'Assets', 'What became of it', 'What it says', 'From'],
    rows: items.map((item) => ({
      cells: [
        item.label,
        item.assets.map(index.assetLabel).join(', ') || '–',
        outcomes[item.outcome],
        item.text,
        placeText(item),
      ],
    })),
  });
}
