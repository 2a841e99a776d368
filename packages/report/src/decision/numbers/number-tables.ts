import {
  naturalFrequency,
  type QuantifiedDecision,
  type QuantifiedOptionEntry,
  rounded,
  severities,
} from '@nemecys/core';
import { classNames } from '../decision-words.ts';

/** A table of plain text, for every kind of document. */
export type NumberTable = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

type Spread = QuantifiedOptionEntry['harm'];

/** A number with its guaranteed bounds and the range of 90 in 100 draws, each left out where it says nothing more. */
function spreadText({ mean, low, high }: Spread): string {
  const [lower, upper] = [rounded(mean.lower), rounded(mean.upper)];
  const bounds = lower === upper ? lower : `${lower} to ${upper}`;
  return rounded(low) === rounded(high) ? bounds : `${bounds} (${rounded(low)} to ${rounded(high)})`;
}

/** The options side by side: verdict, what counts for it, how often it is the best, and the gates it fails. */
export function optionsTable({ options, objective }: QuantifiedDecision): NumberTable {
  return {
    caption: 'Options in numbers; QALY a year',
    columns: ['Option', 'Verdict', 'Health net', 'Net benefit', 'Best in', 'Gates not passed', 'Reasons'],
    rows: options.map((option) => [
      `“${option.label}”`,
      option.also === null ? option.words : `${option.words}; also ${option.also.verdict.replace('-', ' ')}`,
      spreadText(option.healthNet),
      objective === 'health' ? 'money does not count' : spreadText(option.netBenefit),
      `${Math.round(option.best * 100)} % of draws`,
      option.gates
        .filter(({ passed }) => passed === false)
        .map(({ gate }) => gate)
        .join(', ') || 'none',
      [...option.reasons, ...(option.also?.reasons ?? [])].join(' '),
    ]),
  };
}

/** The Effects Table in numbers: favourable effects first, then every harm by severity as a natural frequency. */
export function effectsTable(decision: QuantifiedDecision): NumberTable {
  const { options, currency } = decision;
  const row = (name: string, unit: string, cell: (option: QuantifiedOptionEntry) => string): readonly string[] => [
    name,
    unit,
    ...options.map(cell),
  ];
  return {
    caption: `Effects Table in numbers, for ${rounded(decision.patients)} patients`,
    columns: ['Effect', 'Unit', ...options.map(({ label }) => `“${label}”`)],
    rows: [
      row('Favourable: benefit delivered', 'QALY a year', ({ delivered }) => spreadText(delivered)),
      ...harmRows(decision),
      row('Unfavourable: harm', 'QALY a year', ({ harm }) => spreadText(harm)),
      row('Unfavourable: delay of care', 'QALY a year', ({ delay }) => spreadText(delay)),
      row('Unfavourable: patients who drop out', 'share', ({ dropOut }) => rounded(dropOut)),
      row('Unfavourable: staff time', 'hours a year', ({ staffHours }) => rounded(staffHours)),
      ...(currency === null
        ? []
        : [
            row('Unfavourable: cost of controls', `${currency} a year`, ({ cost }) => rounded(cost)),
            row('Unfavourable: loss of privacy and service', `${currency} a year`, ({ loss }) => spreadText(loss)),
          ]),
    ],
  };
}

function harmRows({ options, patients }: QuantifiedDecision): readonly (readonly string[])[] {
  const labels = new Map(options.flatMap(({ hazards }) => hazards.map(({ harm, label }) => [harm, label] as const)));
  return [...labels]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([harm, label]) =>
      severities.flatMap((severity, place) => {
        const spreads = options.map(({ hazards }) => hazards.find((one) => one.harm === harm)?.harms[place]);
        if (spreads.every((spread) => spread === undefined || spread.mean.upper <= 0)) return [];
        const cells = spreads.map((spread) =>
          spread === undefined || spread.mean.upper <= 0 ? 'none' : frequencyText(spread, patients),
        );
        return [[`Unfavourable: ${label}, ${severity}`, 'patients', ...cells]];
      }),
    );
}

function frequencyText({ mean, high }: Spread, patients: number): string {
  return `at most ${naturalFrequency(mean.upper, patients)}; in 95 of 100 draws not above ${naturalFrequency(high, patients)}`;
}

/** Hazardous situations of an option: exploitability given an attempt, and frequency, which are never mixed. */
export function hazardsTable({ label, hazards }: QuantifiedOptionEntry): NumberTable {
  return {
    caption: `Hazardous situations under option “${label}”`,
    columns: [
      'Situation',
      'Exploitability',
      'Given one campaign',
      'The same at the means: bounds, and an estimate where they are wide',
      'Events a year',
      'Within the horizon (P1)',
      'QALY a year',
    ],
    rows: hazards.map((hazard) => [
      hazard.label,
      hazard.exploitabilityBand,
      spreadText(hazard.exploitability),
      atMeansText(hazard.atMeans),
      spreadText(hazard.perYear),
      spreadText(hazard.withinHorizon),
      spreadText(hazard.qaly),
    ]),
  };
}

function atMeansText({ bounds, estimate }: QuantifiedOptionEntry['hazards'][number]['atMeans']): string {
  const known = `${rounded(bounds.lower)} to ${rounded(bounds.upper)}`;
  if (estimate === null) return known;
  if (estimate.kind === 'exact') return `${known}; exactly ${rounded(estimate.value)}`;
  const { mean, low, high, worlds, seed } = estimate;
  return `${known}; sampled ${rounded(mean)} (95 % confidence ${rounded(low)} to ${rounded(high)}; ${worlds.toLocaleString('en-GB')} worlds, seed ${seed})`;
}

/** The gates of an option with their reasons. */
export function gatesTable({ label, gates }: QuantifiedOptionEntry): NumberTable {
  return {
    caption: `Gates of option “${label}”`,
    columns: ['Gate', 'Passed', 'Reason'],
    rows: gates.map(({ gate, passed, reason }) => [
      gate,
      passed === null ? 'not tested' : passed ? 'yes' : 'no',
      reason,
    ]),
  };
}

/** What each control is worth at the margin. */
export function worthTable({ label, controls }: QuantifiedOptionEntry): NumberTable {
  return {
    caption: `Controls of option “${label}” and those it could take, in numbers`,
    columns: ['Control', 'Place', 'Class', 'Δ, QALY a year', 'P(Δ > 0)', 'Π', 'Grade', 'Reason'],
    rows: controls.map((control) => [
      control.label,
      control.place === 'inside' ? 'has it' : 'could take it',
      classNames[control.class],
      `${rounded(control.gain.mean)} (${rounded(control.gain.low)} to ${rounded(control.gain.high)})`,
      `${Math.round(control.likelyGain * 100)} %`,
      control.ratio === null ? 'asks for nothing' : rounded(control.ratio),
      control.grade,
      control.reason,
    ]),
  };
}

/** The F–N curve of an option. */
export function curveTable({ label, curve, aboveTolerance }: QuantifiedOptionEntry): NumberTable {
  return {
    caption: `Events a year that harm n patients or more, option “${label}”`,
    columns: ['n', 'Guaranteed lower', 'Guaranteed upper', 'Tolerance line'],
    rows: curve.map(({ n, lower, upper }) => [
      n.toLocaleString('en-GB'),
      rounded(lower),
      rounded(upper),
      aboveTolerance.includes(n) ? 'above' : 'not above',
    ]),
  };
}

/** How far each uncertain number moves the best option against its nearest rival. */
export function tornadoTable({ tornado, options }: QuantifiedDecision): NumberTable {
  const labels = new Map(options.map(({ id, label }) => [id, label]));
  return {
    caption: 'Difference to the nearest rival, QALY a year, at the ends of each 90 % interval',
    columns: ['Number', 'Rival', 'At its low end', 'At its high end'],
    rows: tornado.map(({ label, against, atLow, atHigh }) => [
      label,
      `“${labels.get(against) ?? against}”`,
      rounded(atLow),
      rounded(atHigh),
    ]),
  };
}

const origins: Readonly<Record<QuantifiedDecision['parameters'][number]['origin'], string>> = {
  supplied: 'the scenario',
  library: 'the evidence library',
  standard: 'a default nobody has confirmed',
};

/** Every number that went in, with its grade and source; those nobody supplied say so. */
export function numbersTable({ parameters }: QuantifiedDecision): NumberTable {
  return {
    caption: 'Numbers, with grade and source',
    columns: ['Number', 'Unit', 'Mean (90 % interval)', 'Shape', 'Grade', 'From', 'Source', 'Owner'],
    rows: parameters.map(({ label, unit, mean, low, high, is, grade, origin, library, source, owner, date }) => [
      label,
      unit,
      low === high ? rounded(mean) : `${rounded(mean)} (${rounded(low)} to ${rounded(high)})`,
      is.shape,
      grade,
      origins[origin] + (library === undefined ? '' : ` (${library})`),
      source,
      [owner ?? 'nobody yet', ...(date === null ? [] : [date])].join(', '),
    ]),
  };
}
