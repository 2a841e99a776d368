import type { Decision } from '@nemecys/core';
import { classNames } from './decision-words.ts';

type Numbers = NonNullable<Decision['quantified']>;
type Option = Numbers['options'][number];
type Spread = Option['harm'];

/** A table of words: the same in HTML, Markdown and CSV. */
export type WordTable = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** A number as people read it: two significant digits, never NaN. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 'no limit' : 'none';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1_000_000 || size < 0.0001) return value.toExponential(1);
  return Number(value.toPrecision(size >= 100 ? 3 : 2)).toLocaleString('en-GB', { maximumFractionDigits: 6 });
}

/** The bounds of a mean with the range of 90 of 100 draws: never a number without its interval. */
export function spreadText({ mean, low, high }: Spread): string {
  const bounds =
    mean.lower === mean.upper ? numberText(mean.upper) : `${numberText(mean.lower)} to ${numberText(mean.upper)}`;
  return `${bounds} (${numberText(low)} to ${numberText(high)})`;
}

/** The options side by side. */
export function optionsTable({ options, objective, currency }: Numbers): WordTable {
  const money = objective === 'net-benefit';
  return {
    caption: 'Options in numbers: QALY a year, bounds of the mean and in brackets the range of 90 of 100 draws',
    columns: [
      'Option',
      'Verdict',
      'Lost by harm',
      'Delivered benefit',
      'Lost by delay',
      'Net gain in health',
      ...(money ? [`Cost (${currency} a year)`, 'Net benefit'] : []),
      'Best in',
    ],
    rows: options.map((option) => [
      option.label,
      option.words,
      spreadText(option.harm),
      spreadText(option.delivered),
      spreadText(option.delay),
      spreadText(option.healthNet),
      ...(money ? [numberText(option.cost), spreadText(option.netBenefit)] : []),
      `${Math.round(option.best * 100)} % of draws`,
    ]),
  };
}

/** The gates of every option. */
export function gatesTable({ options }: Numbers): WordTable {
  const said = { true: 'passed', false: 'not passed', null: 'not tested' };
  return {
    caption: 'Gates, before anything is weighed',
    columns: ['Option', 'Gate', 'Result', 'Reason'],
    rows: options.flatMap(({ label, gates }) =>
      gates.map(({ gate, passed, reason }) => [label, gate, said[`${passed}`], reason]),
    ),
  };
}

/** The Effects Table in numbers: the security view and the safety view in columns of their own. */
export function hazardsTable({ label, hazards }: Option, years: number): WordTable {
  const words = ['negligible', 'minor', 'serious', 'critical', 'catastrophic'];
  return {
    caption: `Effects in numbers, option “${label}”`,
    columns: [
      'Harm',
      'Exploitability',
      'Events a year',
      `At least once in ${years} years (P1)`,
      'Harms a year',
      'QALY a year',
      'In words',
    ],
    rows: hazards.map((hazard) => [
      hazard.label,
      `${hazard.exploitabilityBand}: ${spreadText(hazard.exploitability)}`,
      spreadText(hazard.perYear),
      spreadText(hazard.withinHorizon),
      hazard.harms
        .flatMap((spread, k) => (spread.mean.upper > 0 ? [`${words[k]} ${spreadText(spread)}`] : []))
        .join('; '),
      spreadText(hazard.qaly),
      hazard.text,
    ]),
  };
}

/** What each control is worth at the margin, most first. */
export function marginsTable({ label, controls }: Option): WordTable {
  const sorted = controls.toSorted((a, b) => Math.abs(b.gain.mean) - Math.abs(a.gain.mean) || (a.id < b.id ? -1 : 1));
  return {
    caption: `Controls at the margin, option “${label}”: QALY a year that each gains`,
    columns: [
      'Control',
      'In the option',
      'Class',
      'Gain (90 %)',
      'P(gain)',
      'Averted over asked (Π)',
      'Grade',
      'Reason',
    ],
    rows: sorted.map(({ label: name, place, class: kind, gain, likelyGain, ratio, grade, reason }) => [
      name,
      place === 'inside' ? 'yes' : 'no',
      classNames[kind],
      `${numberText(gain.mean)} (${numberText(gain.low)} to ${numberText(gain.high)})`,
      `${Math.round(likelyGain * 100)} %`,
      ratio === null ? 'asks for nothing' : numberText(ratio),
      grade,
      reason,
    ]),
  };
}

/** How often events harm so many patients or more. */
export function curveTable({ label, curve, aboveTolerance }: Option): WordTable {
  return {
    caption: `Events that harm n patients or more, option “${label}”`,
    columns: ['Patients or more', 'Events a year', 'Against F(1)/n'],
    rows: curve.map(({ n, lower, upper }) => [
      n.toLocaleString('en-GB'),
      `${numberText(lower)} to ${numberText(upper)}`,
      aboveTolerance.includes(n) ? 'above' : 'within',
    ]),
  };
}

/** The tornado: which numbers move the best option most against its nearest rival. */
export function tornadoTable({ tornado, options }: Numbers): WordTable {
  const name = new Map(options.map(({ id, label }) => [id, label]));
  return {
    caption: 'What moves the difference between the best option and its nearest rival (QALY a year)',
    columns: ['Number', 'Against', 'At its low end', 'At its high end'],
    rows: tornado.map(({ label, against, atLow, atHigh }) => [
      label,
      name.get(against) ?? against,
      numberText(atLow),
      numberText(atHigh),
    ]),
  };
}

/** Every number with its interval, grade and source; what was not supplied is marked. */
export function numbersTable({ parameters }: Numbers): WordTable {
  return {
    caption: 'Numbers that this rests on',
    columns: ['Number', 'Mean (90 %)', 'Grade', 'Supplied', 'Source', 'Owner'],
    rows: parameters.map(({ label, mean, low, high, grade, origin, source, owner }) => [
      label,
      low === high ? numberText(mean) : `${numberText(mean)} (${numberText(low)} to ${numberText(high)})`,
      grade,
      origin === 'supplied' ? 'yes' : 'no: convention',
      source,
      owner ?? 'nobody yet',
    ]),
  };
}

/** The harms that are in no sum. */
export function leftOutTable({ notQuantified }: Numbers): WordTable {
  return {
    caption: 'Harms that have no numbers and are in no sum',
    columns: ['Harm', 'Id'],
    rows: notQuantified.map(({ label, harm }) => [label, harm]),
  };
}

/** Every table of the numbers, in the order of the documents. */
export function allTables(numbers: Numbers): readonly WordTable[] {
  return [
    optionsTable(numbers),
    gatesTable(numbers),
    ...numbers.options.flatMap((option) => [
      hazardsTable(option, numbers.years),
      marginsTable(option),
      curveTable(option),
    ]),
    tornadoTable(numbers),
    numbersTable(numbers),
    leftOutTable(numbers),
  ];
}

/** What has to be said of the numbers as a whole, in sentences. */
export function numbersSentences(numbers: Numbers): readonly string[] {
  const { seed, draws, objective, years, patients, preference, perfectInformation, notQuantified, disagreements } =
    numbers;
  const counted =
    objective === 'health'
      ? 'Health alone counts; money only breaks ties.'
      : 'Health counts, and money by what a QALY is worth.';
  return [
    `${draws} draws with seed ${seed} for ${patients.toLocaleString('en-GB')} patients over ${years} years. ${counted}`,
    preference.text,
    `To know every number would be worth ${numberText(perfectInformation)} QALY a year.`,
    ...disagreements.map(({ text }) => text),
    ...(notQuantified.length === 0
      ? []
      : [
          `${notQuantified.length} harms have no numbers and are in no sum: ${notQuantified
            .slice(0, 5)
            .map(({ label }) => label)
            .join('; ')}${notQuantified.length > 5 ? ' and more' : ''}.`,
        ]),
  ];
}
