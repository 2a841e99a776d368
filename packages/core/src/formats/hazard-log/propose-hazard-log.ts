import type { Finding } from '../../finding.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { termsOf } from '../../scenario/compile/terms.ts';
import { ImpactWord, LikelihoodWord } from '../../scenario/scale-word.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { plainWords } from '../table/cell-text.ts';
import { harmsOf, namedHarm, wholeHarms } from './harms-in-scenario.ts';
import type { HazardLogField } from './hazard-log-fields.ts';
import type { HazardLogChoices, HazardLogProposal, WordDecision } from './hazard-log-proposal.ts';
import { type LogRow, leftCollector } from './log-reading.ts';
import { impactsOf } from './logged-impacts.ts';
import { itemsOf, type LogThing, thingsIn, thingsOf } from './logged-things.ts';
import { wordDecider } from './word-decider.ts';
import { levelsInScale, type ScaleWords, scaleOf } from './words-of-scale.ts';

/** A hazard log and the scenario it goes into. */
export type HazardLogInput = {
  readonly rows: readonly LogRow[];
  readonly file: string;
  readonly scenario: Scenario;
  readonly knowledge: Knowledge;
  readonly choices: HazardLogChoices;
};

type Candidates = WordDecision['candidates'];
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

function asked(
  what: keyof HazardLogChoices,
  words: string,
  {
    scenario,
    things,
    harms,
  }: { readonly scenario: Scenario; readonly things: readonly LogThing[]; readonly harms: Candidates },
): ReturnType<Parameters<typeof wordDecider>[1]['ask']> {
  const scale = scenario['severity-scale'];
  // The scale of the scenario is not to be contradicted: its words mean there what they mean.
  const levels = (own: ScaleWords | undefined, all: readonly string[]) => {
    const stated = levelsInScale(own, words);
    const [only] = stated;
    const known =
      only !== undefined && stated.length === 1
        ? { means: only, because: 'so says the scale of the scenario' }
        : undefined;
    return { known, candidates: (stated.length === 0 ? all : stated).map((id) => ({ id, label: id })) };
  };
  switch (what) {
    case 'severities':
      return { ...levels(scale?.severity, ImpactWord.options), isNeeded: true };
    case 'likelihoods':
      return { ...levels(scale?.likelihood, LikelihoodWord.options), isNeeded: false };
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

function twice(rows: readonly LogRow[], file: string): readonly Finding[] {
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
