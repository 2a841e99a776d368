import { type Decision, stepWord } from '@nemecys/core';
import { csv } from '../risk-file/csv.ts';
import { bowTieTable } from './bow-tie/bow-tie-table.ts';
import { classNames, decisionTitle, likelihoodWord, makerNames } from './decision-words.ts';
import { recordFacts } from './record/record-facts.ts';

/** The columns of the Effects Table as CSV. */
export const decisionColumns = [
  'Row',
  'Option',
  'Verdict',
  'Item',
  'Kind or class',
  'Risk or benefit left',
  'Accepted or strength',
  'Within criterion',
  'Likelihood with attackers (b)',
  'Without attackers (c)',
  'No controls (a)',
  'No controls, no attackers (z)',
  'Emergency (d)',
  'One control failed, worst',
  'Made most by',
  'Reason',
] as const;

/**
 * The Effects Table with benefits, verdicts, controls, flip points and the decision record as CSV: one row each, marked by
 * kind in the first column. While a sign-off is missing, the first row says that it is provisional and what lacks it.
 */
export function renderDecisionCsv(decision: Decision): string {
  const blank = (cells: readonly string[]): readonly string[] => decisionColumns.map((_, place) => cells[place] ?? '');
  const heading = decision.provisional
    ? [
        blank(['Provisional', '', '', decisionTitle(decision)]),
        ...decision.unreviewed.map(({ id, text }) =>
          blank(['Not signed off', '', '', id, ...Array(11).fill(''), text]),
        ),
      ]
    : [];
  return csv([
    decisionColumns,
    ...heading,
    ...decision.options.flatMap((option) => optionRows(decision, option).map(blank)),
    ...flipRows(decision).map(blank),
    ...recordRows(decision).map(blank),
  ]);
}

function optionRows(decision: Decision, option: Decision['options'][number]): readonly (readonly string[])[] {
  const { label, verdict, also } = option;
  const words = also === null ? verdict.words : `${verdict.words}; also ${also.words}`;
  const start = (row: string): readonly string[] => [row, label, words];
  const level = (value: number): string => likelihoodWord(decision, value);
  const risk = (id: string): string => stepWord(decision.scales, 'risk', id);
  return [
    [...start('Verdict'), '', '', '', '', '', '', '', '', '', '', '', '', verdict.reason],
    ...option.effects.map((effect) => [
      ...start('Effect'),
      effect.label,
      effect.kind,
      risk(effect.risk),
      risk(effect.accepted),
      effect.acceptable ? 'yes' : 'no',
      ...[effect.runs.b, effect.runs.c, effect.runs.a, effect.runs.z, effect.runs.d, effect.oneFailed].map(level),
      makerNames[effect.dominant],
    ]),
    ...option.benefits.map((benefit) => [
      ...start('Benefit'),
      benefit.what,
      '',
      benefit.delivered === null ? 'not known' : String(benefit.delivered),
      benefit.strength === null ? 'not known' : String(benefit.strength),
      '',
      level(benefit.erosion),
    ]),
    ...option.controls.map((control) => [
      ...start('Control'),
      `${control.label} at ${control.assetLabel}`,
      classNames[control.class],
      ...Array(10).fill(''),
      control.reason,
    ]),
    ...option.bowTies.flatMap((tie) =>
      bowTieTable(decision, { option, tie }).rows.map(([part = '', what = '', likelihood = '', barriers = '']) => [
        ...start('Bow-tie'),
        `${tie.situation.label}: ${what}`,
        part,
        ...['', '', '', likelihood],
        ...Array(6).fill(''),
        barriers,
      ]),
    ),
  ];
}

function flipRows({ sensitivity }: Decision): readonly (readonly string[])[] {
  return sensitivity.flips.map(({ label, text }) => ['Flip point', '', '', label, ...Array(11).fill(''), text]);
}

function recordRows(decision: Decision): readonly (readonly string[])[] {
  const row = (kind: string, item: string, text: string): readonly string[] => [
    ...[kind, '', '', item],
    ...Array(11).fill(''),
    text,
  ];
  return [
    ...recordFacts(decision).map(({ name, value }) => row('Record', name, value)),
    ...decision.record.assumptions.map((text) => row('Assumption', '', text)),
    ...decision.record.rerunWhen.map((text) => row('Decide anew when', '', text)),
  ];
}
