import {
  authorOf,
  coreVersion,
  type DecisionOption,
  decide,
  type Finding,
  freezeCriteria,
  inEnglish,
  type Knowledge,
  type SearchSource,
  searchOptions,
} from '@nemecys/core';
import type { TellProgress } from './answer-questions.ts';
import { type CompiledText, compileText } from './assess-text.ts';
import { hashOfText } from './hash-of-text.ts';
import type { CriteriaChoice, Decided, DecideQuestion, Frozen, TextOption } from './messages.ts';

const searchedSets = 2;
const numbersOf = { seed: 1, draws: 100 };

/** Freezes the criteria of a scenario text before anything is judged by them; nothing where the text has errors. */
export async function freezeText(
  text: string,
  choice: CriteriaChoice,
  knowledge: Knowledge,
): Promise<Omit<Frozen, 'scales'>> {
  const read = await compileText(text, knowledge);
  if (read.compiled === undefined) return { findings: read.findings, frozen: undefined };
  return { findings: read.findings, frozen: freezeCompiled(read, choice, knowledge) };
}

type Compiled = Exclude<CompiledText, { compiled: undefined }>;

function freezeCompiled({ scenario, compiled }: Compiled, choice: CriteriaChoice, knowledge: Knowledge) {
  const role = choice.role ?? authorOf(scenario.context);
  return freezeCriteria({ scenario, compiled, knowledge, role, minimumGrade: choice.minimumGrade }, hashOfText);
}

/**
 * Judges the scenario as it is, others beside it, and the lightest sets of controls that a search finds for it, by criteria
 * that were frozen before; nothing where a text has errors, its criteria are not those that were frozen, or the
 * constraints of the search conflict, which the findings tell.
 */
export async function decideText(
  question: DecideQuestion,
  knowledge: Knowledge,
  tell: TellProgress,
): Promise<Omit<Decided, 'told'>> {
  const { frozen, choice } = question;
  tell(inEnglish('stage.reading'));
  const read = await compileText(question.text, knowledge);
  if (read.compiled === undefined) return { findings: read.findings, decision: undefined };
  const { scenario, compiled, places, findings } = read;
  const { role, mode } = frozen.criteria;
  if (freezeCompiled(read, choice, knowledge).hash !== frozen.hash) {
    return { findings: [criteriaChanged], decision: undefined };
  }
  const texts = await optionsOf(question.options, knowledge);
  const wrong = texts.flatMap((one) => ('findings' in one ? one.findings : []));
  if (wrong.length > 0) return { findings: wrong, decision: undefined };
  const source: SearchSource = {
    ...{ scenario, compiled, knowledge, places, mode, count: searchedSets },
    numbers: question.numbers ? { role } : undefined,
  };
  const found = question.search ? toldSearch(source, tell) : ({ kind: 'none' } as const);
  if (found.kind === 'infeasible') return { findings: found.findings, decision: undefined };
  const asItIs: DecisionOption = {
    id: 'scenario',
    label: inEnglish('option.as-it-is'),
    kind: 'variant',
    scenario,
    compiled,
  };
  const searched = found.kind === 'searched' ? found.options : [];
  const decision = decide({
    ...{ scenario, compiled, frozen, knowledge, version: coreVersion, sha256: hashOfText },
    options: [asItIs, ...texts.flatMap((one) => ('findings' in one ? [] : [one])), ...searched],
    search: found.kind === 'searched' ? found.search : undefined,
    numbers: question.numbers ? numbersOf : undefined,
    onProgress: tell,
  });
  return { findings, decision };
}

const criteriaChanged: Finding = {
  code: 'criteria-changed',
  severity: 'error',
  message: 'The criteria of the scenario are not those that were frozen.',
  advice: 'Freeze them again; what was decided by the earlier ones stays as it was written down.',
  where: { file: 'scenario.yaml' },
};

async function optionsOf(
  options: readonly TextOption[],
  knowledge: Knowledge,
): Promise<readonly (DecisionOption | { readonly findings: readonly Finding[] })[]> {
  return Promise.all(
    options.map(async ({ id, label, text }) => {
      const read = await compileText(text, knowledge);
      if (read.compiled !== undefined) {
        return { id, label, kind: 'variant' as const, scenario: read.scenario, compiled: read.compiled };
      }
      const errors = read.findings.filter(({ severity }) => severity === 'error');
      return { findings: errors.map((one) => ({ ...one, message: `Option “${label}”: ${one.message}` })) };
    }),
  );
}

function toldSearch(source: SearchSource, tell: TellProgress) {
  const rounds = searchOptions(source);
  for (;;) {
    const round = rounds.next();
    if (round.done === true) return round.value;
    tell(round.value);
  }
}
