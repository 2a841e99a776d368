import { type Decision, type QuantifiedDecision, type QuantifiedOptionEntry, severities } from '@nemecys/core';
import { csv } from '../../risk-file/csv.ts';
import { classNames, decisionTitle } from '../decision-words.ts';

/** The columns of a decision in numbers as CSV. Numbers stand in full, for other programs. */
export const numbersColumns = [
  'Row',
  'Option',
  'Item',
  'Unit',
  'Lower bound',
  'Upper bound',
  '5 in 100 draws below',
  '95 in 100 draws below',
  'Class or grade',
  'Text',
] as const;

type Row = readonly string[];

/**
 * A decision in numbers as CSV, one row a number, marked by kind in the first column; null where nothing was decided in
 * numbers. While a sign-off is missing the first row says provisional.
 */
export function renderNumbersCsv(decision: Decision): string | null {
  const { quantified, provisional } = decision;
  if (quantified === null) return null;
  const rows: readonly Row[] = [
    ...(provisional ? [['Provisional', '', decisionTitle(decision)]] : []),
    [
      'Preference',
      quantified.preference.best,
      '',
      '',
      '',
      '',
      '',
      '',
      quantified.preference.kind,
      quantified.preference.text,
    ],
    ...quantified.options.flatMap((option) => optionRows(option, quantified)),
    ...quantified.tornado.map(({ label, against, atLow, atHigh }) => [
      ...['Tornado', against, label, 'QALY a year', '', ''],
      ...[atLow, atHigh].map(String),
    ]),
    ...quantified.flips.map(({ against, label, value, isPlausible, text }) => [
      ...['Flip point', against, label, '', String(value), String(value), '', ''],
      isPlausible ? 'plausible' : 'outside its interval',
      text,
    ]),
    ...quantified.parameters.map(({ label, unit, mean, low, high, grade, source }) => [
      ...['Number', '', label, unit, String(mean), String(mean), String(low), String(high), grade, source],
    ]),
    ...quantified.notQuantified.map(({ label }) => ['Not in numbers', '', label]),
    ...quantified.disagreements.map(({ option, text }) => ['Disagreement', option, '', '', '', '', '', '', '', text]),
    ...quantified.limits.map((text) => ['Limit', '', '', '', '', '', '', '', '', text]),
  ];
  return csv([numbersColumns, ...rows.map((cells) => numbersColumns.map((_, place) => cells[place] ?? ''))]);
}

function optionRows(option: QuantifiedOptionEntry, { currency }: QuantifiedDecision): readonly Row[] {
  const spread = (item: string, unit: string, { mean, low, high }: QuantifiedOptionEntry['harm']): Row => [
    ...['Effect', option.label, item, unit],
    ...[mean.lower, mean.upper, low, high].map(String),
  ];
  const exact = (item: string, unit: string, value: number): Row => [
    ...['Effect', option.label, item, unit, String(value), String(value)],
  ];
  return [
    ['Verdict', option.label, '', '', '', '', '', '', option.words, option.reasons.join(' ')],
    ...option.gates.map(({ gate, passed, reason }) => [
      ...['Gate', option.label, gate, '', '', '', '', ''],
      passed === null ? 'not tested' : passed ? 'passed' : 'not passed',
      reason,
    ]),
    spread('Health net', 'QALY a year', option.healthNet),
    spread('Benefit delivered', 'QALY a year', option.delivered),
    spread('Harm', 'QALY a year', option.harm),
    spread('Delay of care', 'QALY a year', option.delay),
    exact('Patients who drop out', 'share', option.dropOut),
    exact('Staff time', 'hours a year', option.staffHours),
    ...(currency === null
      ? []
      : [
          exact('Cost of controls', `${currency} a year`, option.cost),
          spread('Loss of privacy and service', `${currency} a year`, option.loss),
          spread('Net benefit', 'QALY a year', option.netBenefit),
        ]),
    ...option.hazards.flatMap((hazard) => [
      spread(`${hazard.label}, given one campaign`, 'probability', hazard.exploitability),
      [
        ...['Effect', option.label, `${hazard.label}, given one campaign, at the means`, 'probability'],
        ...[String(hazard.atMeans.bounds.lower), String(hazard.atMeans.bounds.upper)],
      ],
      ...estimateRows(option.label, hazard),
      spread(`${hazard.label}, events`, 'a year', hazard.perYear),
      spread(`${hazard.label}, within the horizon`, 'probability', hazard.withinHorizon),
      ...severities.flatMap((severity, place) => {
        const harms = hazard.harms[place];
        return harms === undefined || harms.mean.upper <= 0
          ? []
          : [spread(`${hazard.label}, ${severity}`, 'harms a year', harms)];
      }),
    ]),
    ...option.curve.map(({ n, lower, upper }) => [
      ...['Curve', option.label, `${n} patients or more`, 'events a year', String(lower), String(upper)],
    ]),
    ...option.controls.map(({ label, gain, reason, ...control }) => [
      ...['Control', option.label, label, 'QALY a year', String(gain.mean), String(gain.mean)],
      ...[gain.low, gain.high].map(String),
      classNames[control.class],
      reason,
    ]),
  ];
}

/** The estimate beside wide bounds. */
function estimateRows(option: string, { label, atMeans }: QuantifiedOptionEntry['hazards'][number]): readonly Row[] {
  const { estimate } = atMeans;
  if (estimate === null) return [];
  const start = ['Estimate', option, `${label}, given one campaign, at the means`, 'probability'];
  if (estimate.kind === 'exact') return [[...start, String(estimate.value), String(estimate.value), '', '', 'exact']];
  const { mean, low, high, worlds, seed } = estimate;
  const text = `95 % confidence from ${low} to ${high}, ${worlds} worlds, seed ${seed}`;
  return [[...start, String(mean), String(mean), '', '', 'sampled', text]];
}
