import type { Finding } from '../../finding.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { isOneOf, type Terms, termsOf } from '../../scenario/compile/terms.ts';
import { ImpactWord, LikelihoodWord } from '../../scenario/scale-word.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { plainWords } from '../table/cell-text.ts';
import type { MappedRow } from '../table/mapped-rows.ts';
import type { HazardLogField } from './hazard-log-fields.ts';
import type {
  HazardLogChoices,
  HazardLogProposal,
  LeftInLog,
  LoggedImpact,
  LoggedThing,
  WordDecision,
} from './hazard-log-proposal.ts';
import { leftOutWord, type WordDecider, wordDecider } from './word-decider.ts';

/** A hazard log and the scenario it goes into. */
export type HazardLogInput = {
  readonly rows: readonly MappedRow<HazardLogField>[];
  readonly file: string;
  readonly scenario: Scenario;
  readonly knowledge: Knowledge;
  readonly choices: HazardLogChoices;
};

type Row = MappedRow<HazardLogField>;
type Candidates = WordDecision['candidates'];
type Thing = {
  readonly section: string;
  readonly id: string;
  readonly label?: string | undefined;
  readonly type: string;
};

/** Sections whose entries name hazards of a log. */
const hazardSections = ['people', 'assets', 'data', 'flows', 'functions'] as const;

/** What the hazard log says that a scenario has a place for, what has to be given a meaning first, and what is left out. */
export function proposeHazardLog({ rows, file, scenario, knowledge, choices }: HazardLogInput): HazardLogProposal {
  const terms = termsOf(knowledge);
  const things = thingsOf(scenario);
  const harms = harmsOf(scenario, terms);
  const decider = wordDecider(
    { ...choices, harms: wholeHarms(choices.harms, harms) },
    { file, ask: (what, words) => asked(what, words, { scenario, things, harms }) },
  );
  const left = leftCollector();
  const impacts = impactsOf(rows, { decider, left, scenario, file });
  const logged = thingsIn(rows, { decider, left, things, scenario, terms, file });
  for (const row of rows)
    if (row.of('probability') !== '') decider.decide('likelihoods', row.of('probability'), row.line);
  for (const [field, because] of noPlace) {
    const lines = rows.filter(({ of }) => of(field) !== '').map(({ line }) => line);
    if (lines.length > 0) left.add(fieldWords[field] ?? field, because, ...lines);
  }
  const decisions = decider.decisions();
  const ids = new Set(rows.map(({ of }) => plainWords(of('id'))));
  const named = itemsOf(scenario).flatMap(({ hazards }) => hazards);
  const known = {
    severity: scenario['severity-scale']?.severity ?? {},
    likelihood: scenario['severity-scale']?.likelihood ?? {},
  };
  return {
    ...{ rows: rows.length, words: decisions, impacts, things: logged, left: left.list() },
    severities: scaleOf(decisions, 'severities', { known: known.severity, level: ImpactWord }),
    likelihoods: scaleOf(decisions, 'likelihoods', { known: known.likelihood, level: LikelihoodWord }),
    gone: [...new Set(named)].filter((id) => !ids.has(plainWords(id))),
    findings: [...twice(rows, file), ...decider.findings],
  };
}

/** What the columns hold that a scenario has no place for, and why. */
const noPlace: readonly (readonly [HazardLogField, string])[] = [
  ['hazard', 'a scenario names hazards by their ids; their words stay in the log'],
  ['sequence', 'what leads to a harm is worked out from the model, not stated'],
  ['situation', 'a scenario names hazards by their ids; their words stay in the log'],
  ['probability', 'how likely a harm is, is worked out from the model; the words only go into the scale'],
  ['p1', 'how likely a hazardous situation is, is worked out from the model'],
  ['p2', 'a number for P2 stands under "quantities" with its grade and the clinician who signs it'],
  ['residual', 'what risk remains is worked out from the model'],
];
const fieldWords: Partial<Readonly<Record<HazardLogField, string>>> = {
  ...{ hazard: 'Hazard', sequence: 'Sequence of events', situation: 'Hazardous situation', p1: 'P1', p2: 'P2' },
  ...{ probability: 'Probability of each row', residual: 'Residual risk' },
};

function leftCollector() {
  const found = new Map<string, LeftInLog & { readonly lines: number[] }>();
  return {
    add: (what: string, because: string, ...lines: readonly number[]): void => {
      const key = JSON.stringify([what, because]);
      const known = found.get(key);
      if (known === undefined) found.set(key, { what, because, lines: [...lines] });
      else known.lines.push(...lines);
    },
    list: (): readonly LeftInLog[] => [...found.values()],
  };
}
type Left = ReturnType<typeof leftCollector>;

function asked(
  what: keyof HazardLogChoices,
  words: string,
  {
    scenario,
    things,
    harms,
  }: { readonly scenario: Scenario; readonly things: readonly Thing[]; readonly harms: Candidates },
): ReturnType<Parameters<typeof wordDecider>[1]['ask']> {
  const scale = scenario['severity-scale'];
  const levels = (options: readonly string[]): Candidates => options.map((id) => ({ id, label: id }));
  const inScale = (words_: Readonly<Record<string, string>> | undefined) => {
    const means = words_ !== undefined && Object.hasOwn(words_, words) ? words_[words] : undefined;
    return means === undefined ? undefined : { means, because: 'so says the scale of the scenario' };
  };
  switch (what) {
    case 'severities':
      return { known: inScale(scale?.severity), candidates: levels(ImpactWord.options), isNeeded: true };
    case 'likelihoods':
      return { known: inScale(scale?.likelihood), candidates: levels(LikelihoodWord.options), isNeeded: false };
    case 'harms':
      return { known: namedHarm(words, harms), candidates: harms, isNeeded: true };
    case 'things': {
      const same = things.filter(({ id, label }) =>
        [id, label ?? id].some((one) => plainWords(one) === plainWords(words)),
      );
      const [only] = same;
      const known =
        only !== undefined && same.length === 1 ? { means: only.id, because: 'it has this name' } : undefined;
      return { known, candidates: things.map(({ id, label }) => ({ id, label: label ?? id })), isNeeded: true };
    }
  }
}

/** A harm whose text is the very name of a consequence that only one in the scenario can have. */
function namedHarm(words: string, harms: Candidates): { readonly means: string; readonly because: string } | undefined {
  const same = harms.filter(({ id, label }) =>
    [id, id.split('@')[0] ?? id, label, label.split(' (')[0] ?? label].some(
      (one) => plainWords(one) === plainWords(words),
    ),
  );
  const [only] = same;
  return only !== undefined && same.length === 1 ? { means: only.id, because: 'it is the name of it' } : undefined;
}

/** A consequence alone means the one thing that has it. */
function wholeHarms(chosen: Readonly<Record<string, string>>, harms: Candidates): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(chosen).map(([words, id]) => {
      const same = harms.filter((one) => one.id.startsWith(`${id}@`));
      return [words, same.length === 1 ? (same[0]?.id ?? id) : id];
    }),
  );
}

/** Every harm that something in the scenario can have, as `consequence@thing`. */
function harmsOf(scenario: Scenario, terms: Terms): Candidates {
  const groups: readonly Thing[] = scenario.context.patients.map((one) => ({
    ...one,
    section: 'context',
    type: 'patient',
  }));
  const listed = thingsOf(scenario);
  const all = [...groups.filter(({ id }) => !listed.some((one) => one.id === id)), ...listed];
  return [...terms.consequences.values()]
    .filter(({ harm }) => harm !== undefined)
    .flatMap(({ id, label, at }) =>
      all
        .filter(({ type }) => isOneOf(terms, type, at))
        .map((thing) => ({ id: `${id}@${thing.id}`, label: `${label} (${thing.label ?? thing.id})` })),
    );
}

type Item = {
  readonly id: string;
  readonly hazards: readonly string[];
  readonly controls: Readonly<Record<string, unknown>>;
};

function itemsOf(scenario: Scenario): readonly Item[] {
  return hazardSections.flatMap((section): readonly Item[] => scenario[section]);
}

function thingsOf(scenario: Scenario): readonly Thing[] {
  return hazardSections.flatMap((section): readonly Thing[] =>
    scenario[section].map((item) => ({
      ...{ section, id: item.id, label: item.label },
      type: 'type' in item ? item.type : section === 'flows' ? 'data-flow' : 'clinical-function',
    })),
  );
}

function rowName({ line, of }: Row): string {
  return of('id') === '' ? `row ${line}` : `${of('id').slice(0, 60)} (row ${line})`;
}

type Reading = {
  readonly decider: WordDecider;
  readonly left: Left;
  readonly scenario: Scenario;
  readonly file: string;
};

/** The impacts of the harms of the log: of rows on the same one, the highest severity. Those that say nothing new are left away. */
function impactsOf(rows: readonly Row[], { decider, left, scenario, file }: Reading): readonly LoggedImpact[] {
  const worst = new Map<string, { row: Row; rows: Row[]; rank: number }>();
  for (const row of rows) {
    const [harm, severity] = [row.of('harm'), row.of('severity')];
    if (harm === '') continue;
    const means = decider.decide('harms', harm, row.line);
    if (means === leftOutWord) left.add(`Harm "${harm.slice(0, 80)}"`, 'left out by choice', row.line);
    const level = severity === '' ? undefined : decider.decide('severities', severity, row.line);
    if (means === undefined || means === leftOutWord) continue;
    if (severity === '') left.add(`Harm "${harm.slice(0, 80)}"`, 'no severity is given for it', row.line);
    if (level === leftOutWord) left.add(`Severity "${severity.slice(0, 80)}"`, 'left out by choice', row.line);
    const rank = ImpactWord.options.map(String).indexOf(level ?? '');
    if (rank < 0) continue;
    const known = worst.get(means);
    known?.rows.push(row);
    if (known === undefined) worst.set(means, { row, rows: [row], rank });
    else if (rank > known.rank) worst.set(means, { row, rows: known.rows, rank });
  }
  return [...worst].flatMap(([means, { row, rows: all }]): readonly LoggedImpact[] => {
    const [consequence = '', of = ''] = means.split('@');
    const level = row.of('severity');
    const before = scenario.impacts.find((one) => one.of === of && one.consequence === consequence)?.level;
    if (before === level) return [];
    const more = all.length === 1 ? '' : `; the highest of ${all.length} rows`;
    const because = `Hazard log ${file}, ${rowName(row)}: ${row.of('harm').slice(0, 300)}${more}`;
    return [{ of, consequence, level, before, because, lines: all.map(({ line }) => line) }];
  });
}

/** The ids of the log at the things they speak of, and the controls it names there by the names of the knowledge. */
function thingsIn(
  rows: readonly Row[],
  {
    decider,
    left,
    things,
    scenario,
    terms,
    file,
  }: Reading & { readonly things: readonly Thing[]; readonly terms: Terms },
): readonly LoggedThing[] {
  const found = new Map<string, { thing: Thing; hazards: Set<string>; controls: Map<string, string> }>();
  for (const row of rows) {
    const words = row.of('thing');
    const means = words === '' ? undefined : decider.decide('things', words, row.line);
    const thing = things.find(({ id }) => id === means);
    if (words === '') left.add('Id of the hazard', 'the row names no component it belongs to', row.line);
    if (means === leftOutWord) left.add(`Component "${words.slice(0, 80)}"`, 'left out by choice', row.line);
    const measures = controlsIn(row.of('control'));
    if (thing === undefined) {
      for (const text of measures) left.add(`Control "${text.slice(0, 80)}"`, 'it is not known where it is', row.line);
      continue;
    }
    const known = found.get(thing.id) ?? { thing, hazards: new Set<string>(), controls: new Map<string, string>() };
    found.set(thing.id, known);
    if (row.of('id') === '') left.add('A hazard', 'the row has no id', row.line);
    else known.hazards.add(row.of('id'));
    for (const text of measures) {
      const control = controlNamed(text, thing.type, terms);
      if (control === undefined)
        left.add(
          `Control "${text.slice(0, 80)}"`,
          'no control of the knowledge at this component has this name',
          row.line,
        );
      else known.controls.set(control, `Hazard log ${file}, ${rowName(row)}; whether it is in place is not said`);
    }
  }
  return [...found.values()].flatMap(({ thing, hazards, controls }): readonly LoggedThing[] => {
    const item = itemsOf(scenario).find(({ id }) => id === thing.id);
    const before = item?.hazards ?? [];
    const newHazards = [...hazards].filter((id) => !before.includes(id));
    const stated = Object.keys(item?.controls ?? {});
    const more = [...controls].filter(([id]) => !stated.includes(id)).map(([id, because]) => ({ id, because }));
    if (newHazards.length === 0 && more.length === 0) return [];
    return [
      { ...{ section: thing.section, id: thing.id, newHazards, controls: more }, hazards: [...before, ...newHazards] },
    ];
  });
}

function controlsIn(cell: string): readonly string[] {
  return cell
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function controlNamed(text: string, type: string, { knowledge, controls, kinds }: Terms): string | undefined {
  const words = plainWords(text);
  const control = [...controls.values()].find(
    ({ id, label, visible }) => visible && [id, label].some((name) => plainWords(name) === words),
  );
  const classes = kinds.get(type);
  const isThere = knowledge.controlTemplates.some(
    (one) => one.control === control?.id && one.assertable && classes?.has(one.class) === true,
  );
  return isThere ? control?.id : undefined;
}

function scaleOf<Level extends string>(
  decisions: readonly WordDecision[],
  what: 'severities' | 'likelihoods',
  {
    known,
    level,
  }: { readonly known: Readonly<Record<string, string>>; readonly level: { readonly options: readonly Level[] } },
): Readonly<Record<string, Level>> {
  return Object.fromEntries(
    decisions.flatMap((one): readonly (readonly [string, Level])[] => {
      const means = level.options.find((word) => word === one.means);
      return one.for !== what || means === undefined || Object.hasOwn(known, one.words) ? [] : [[one.words, means]];
    }),
  );
}

function twice(rows: readonly Row[], file: string): readonly Finding[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, of }): readonly Finding[] => {
    const id = plainWords(of('id'));
    const before = seen.get(id);
    if (id === '') return [];
    seen.set(id, before ?? line);
    if (before === undefined) return [];
    return [
      {
        ...{ code: 'import-twice', severity: 'warning', where: { file, line } },
        message: `The id "${of('id').slice(0, 60)}" stands in row ${before} already; both rows count.`,
        advice: 'Correct the log if these are two hazards.',
      },
    ];
  });
}
