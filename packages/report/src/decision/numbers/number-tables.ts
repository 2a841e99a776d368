import {
  inEnglish,
  naturalFrequency,
  type QuantifiedDecision,
  type QuantifiedOptionEntry,
  QuantityUnit,
  rounded,
  type Say,
  severities,
} from '@nemecys/core';

/** A table of plain text, for every kind of document. */
export type NumberTable = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

type Spread = QuantifiedOptionEntry['harm'];

/** A number with its guaranteed bounds and the range of 90 in 100 draws, each left out where it says nothing more. */
function spreadText({ mean, low, high }: Spread, say: Say = inEnglish): string {
  const [lower, upper] = [rounded(mean.lower), rounded(mean.upper)];
  const bounds = lower === upper ? numberText(mean.lower, say) : say('cell.bounds', { low: lower, high: upper });
  return rounded(low) === rounded(high)
    ? bounds
    : say('cell.spread', { bounds, low: rounded(low), high: rounded(high) });
}

function numberText(value: number, say: Say): string {
  return say('cell.number', { number: rounded(value) });
}

function percentText(share: number, say: Say): string {
  return say('cell.percent', { share: Math.round(share * 100) });
}

/** The options side by side: verdict, what counts for it, how often it is the best, and the gates it fails. */
export function optionsTable({ options, objective }: QuantifiedDecision, say: Say = inEnglish): NumberTable {
  const columns = ['option', 'verdict', 'health-net', 'net-benefit', 'best-in', 'gates-failed', 'reasons'] as const;
  return {
    caption: say('caption.options'),
    columns: columns.map((column) => say(`column.${column}`)),
    rows: options.map((option) => [
      say('name.quoted', { name: option.label }),
      option.also === null ? option.words : say(`table.also-${option.also.verdict}`, { words: option.words }),
      spreadText(option.healthNet, say),
      objective === 'health' ? say('cell.no-money') : spreadText(option.netBenefit, say),
      say('cell.draws', { share: Math.round(option.best * 100) }),
      option.gates
        .filter(({ passed }) => passed === false)
        .map(({ gate }) => gate)
        .join(', ') || say('count.none'),
      [...option.reasons, ...(option.also?.reasons ?? [])].join(' '),
    ]),
  };
}

/** The Effects Table in numbers: favourable effects first, then every harm by severity as a natural frequency. */
export function effectsTable(decision: QuantifiedDecision, say: Say = inEnglish): NumberTable {
  const { options, currency } = decision;
  const row = (name: string, unit: string, cell: (option: QuantifiedOptionEntry) => string): readonly string[] => [
    name,
    unit,
    ...options.map(cell),
  ];
  const qaly = say('cell.qaly-a-year');
  const money = say('cell.money-a-year', { currency: currency ?? '' });
  return {
    caption: say('caption.effects', { patients: rounded(decision.patients) }),
    columns: [
      say('column.effect'),
      say('column.unit'),
      ...options.map(({ label }) => say('name.quoted', { name: label })),
    ],
    rows: [
      row(say('cell.delivered'), qaly, ({ delivered }) => spreadText(delivered, say)),
      ...harmRows(decision, say),
      row(say('cell.harm'), qaly, ({ harm }) => spreadText(harm, say)),
      row(say('cell.delay'), qaly, ({ delay }) => spreadText(delay, say)),
      row(say('cell.drop-out'), say('cell.share'), ({ dropOut }) => numberText(dropOut, say)),
      row(say('cell.staff'), say('cell.hours-a-year'), ({ staffHours }) => numberText(staffHours, say)),
      ...(currency === null
        ? []
        : [
            row(say('cell.cost'), money, ({ cost }) => numberText(cost, say)),
            row(say('cell.loss'), money, ({ loss }) => spreadText(loss, say)),
          ]),
    ],
  };
}

function harmRows({ options, patients }: QuantifiedDecision, say: Say): readonly (readonly string[])[] {
  const labels = new Map(options.flatMap(({ hazards }) => hazards.map(({ harm, label }) => [harm, label] as const)));
  return [...labels]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, harm]) =>
      severities.flatMap((severity, place) => {
        const spreads = options.map(({ hazards }) => hazards.find((one) => one.harm === id)?.harms[place]);
        if (spreads.every((spread) => spread === undefined || spread.mean.upper <= 0)) return [];
        const cells = spreads.map((spread) =>
          spread === undefined || spread.mean.upper <= 0 ? say('count.none') : frequencyText(spread, patients, say),
        );
        const name = say('cell.harm-of', { harm, severity: say(`severity.${severity}`) });
        return [[name, say('cell.patients'), ...cells]];
      }),
    );
}

function frequencyText({ mean, high }: Spread, patients: number, say: Say): string {
  return say('cell.frequencies', {
    mean: naturalFrequency(mean.upper, patients, say),
    high: naturalFrequency(high, patients, say),
  });
}

/** Hazardous situations of an option: exploitability given an attempt, and frequency, which are never mixed. */
export function hazardsTable({ label, hazards }: QuantifiedOptionEntry, say: Say = inEnglish): NumberTable {
  const columns = ['situation', 'exploitability', 'given-campaign', 'at-means', 'events', 'horizon', 'qaly'] as const;
  return {
    caption: say('caption.hazards', { option: label }),
    columns: columns.map((column) => say(`column.${column}`)),
    rows: hazards.map((hazard) => [
      hazard.label,
      say(`band.${hazard.exploitabilityBand}`),
      spreadText(hazard.exploitability, say),
      atMeansText(hazard.atMeans, say),
      spreadText(hazard.perYear, say),
      spreadText(hazard.withinHorizon, say),
      spreadText(hazard.qaly, say),
    ]),
  };
}

function atMeansText({ bounds, estimate }: QuantifiedOptionEntry['hazards'][number]['atMeans'], say: Say): string {
  const known = say('cell.bounds', { low: rounded(bounds.lower), high: rounded(bounds.upper) });
  if (estimate === null) return known;
  if (estimate.kind === 'exact') return say('cell.exactly', { bounds: known, value: rounded(estimate.value) });
  const { mean, low, high, worlds, seed } = estimate;
  return say('cell.sampled', {
    ...{ bounds: known, mean: rounded(mean), low: rounded(low), high: rounded(high), seed },
    worlds: worlds.toLocaleString('en-GB'),
  });
}

/** The gates of an option with their reasons. */
export function gatesTable({ label, gates }: QuantifiedOptionEntry, say: Say = inEnglish): NumberTable {
  const columns = ['gate', 'passed', 'reason'] as const;
  return {
    caption: say('caption.gates', { option: label }),
    columns: columns.map((column) => say(`column.${column}`)),
    rows: gates.map(({ gate, passed, reason }) => [
      gate,
      say(passed === null ? 'cell.not-tested' : passed ? 'cell.yes' : 'cell.no'),
      reason,
    ]),
  };
}

/** What each control is worth at the margin. */
export function worthTable({ label, controls }: QuantifiedOptionEntry, say: Say = inEnglish): NumberTable {
  const columns = ['control', 'place', 'class', 'delta', 'likely-gain', 'ratio', 'grade', 'reason'] as const;
  return {
    caption: say('caption.worth', { option: label }),
    columns: columns.map((column) => say(`column.${column}`)),
    rows: controls.map((control) => [
      control.label,
      say(`cell.${control.place}`),
      say(`class.${control.class}`),
      say('cell.gain', {
        mean: rounded(control.gain.mean),
        ...{ low: rounded(control.gain.low), high: rounded(control.gain.high) },
      }),
      percentText(control.likelyGain, say),
      control.ratio === null ? say('cell.asks-nothing') : numberText(control.ratio, say),
      control.grade,
      control.reason,
    ]),
  };
}

/** The F–N curve of an option. */
export function curveTable({ label, curve, aboveTolerance }: QuantifiedOptionEntry, say: Say = inEnglish): NumberTable {
  const columns = ['count', 'lower', 'upper', 'tolerance'] as const;
  return {
    caption: say('caption.curve', { option: label }),
    columns: columns.map((column) => say(`column.${column}`)),
    rows: curve.map(({ n, lower, upper }) => [
      say('cell.number', { number: n.toLocaleString('en-GB') }),
      numberText(lower, say),
      numberText(upper, say),
      say(aboveTolerance.includes(n) ? 'cell.above' : 'cell.not-above'),
    ]),
  };
}

/** How far each uncertain number moves the best option against its nearest rival. */
export function tornadoTable({ tornado, options }: QuantifiedDecision, say: Say = inEnglish): NumberTable {
  const labels = new Map(options.map(({ id, label }) => [id, label]));
  const columns = ['number', 'rival', 'at-low', 'at-high'] as const;
  return {
    caption: say('caption.tornado'),
    columns: columns.map((column) => say(`column.${column}`)),
    rows: tornado.map(({ label, against, atLow, atHigh }) => [
      label,
      say('name.quoted', { name: labels.get(against) ?? against }),
      numberText(atLow, say),
      numberText(atHigh, say),
    ]),
  };
}

/** Every number that went in, with its grade and source; those nobody supplied say so. */
export function numbersTable({ parameters }: QuantifiedDecision, say: Say = inEnglish): NumberTable {
  const columns = ['number', 'unit', 'mean', 'shape', 'grade', 'from', 'source', 'owner'] as const;
  return {
    caption: say('caption.numbers'),
    columns: columns.map((column) => say(`column.${column}`)),
    rows: parameters.map((parameter) => {
      const { label, unit, mean, low, high, is, grade, source, owner, date } = parameter;
      const ends = { low: rounded(low), high: rounded(high) };
      return [
        label,
        unitText(unit, say),
        low === high ? numberText(mean, say) : say('cell.gain', { mean: rounded(mean), ...ends }),
        say(`shape.${is.shape}`),
        grade,
        originText(parameter, say),
        source,
        [owner ?? say('cell.nobody-yet'), ...(date === null ? [] : [date])].join(', '),
      ];
    }),
  };
}

function unitText(unit: string, say: Say): string {
  const known = QuantityUnit.options.find((one) => one === unit);
  return known === undefined ? unit : say(`unit.${known}`);
}

function originText({ origin, library }: QuantifiedDecision['parameters'][number], say: Say): string {
  const from = say(`cell.from-${origin}`);
  return library === undefined ? from : say('cell.from-entry', { origin: from, entry: library });
}
