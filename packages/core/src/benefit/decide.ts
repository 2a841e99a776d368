import { withOwnMatrix } from '../documents/own-matrix.ts';
import { prepareKnowledge } from '../engine/knowledge-tables.ts';
import { Failure } from '../failure.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CompiledScenario } from '../scenario/compile/compile-scenario.ts';
import { countedQuantities } from '../scenario/counted-quantities.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Say, sayEnglish } from '../wording/say.ts';
import { checkFrozen, type FrozenCriteria, quantitiesHash, type Sha256 } from './criteria.ts';
import type { Decision, FlipPoint, SignOff } from './decision.ts';
import { decisionConventions, decisionLimits, rerunTriggers } from './decision-conventions.ts';
import { evidenceOf, unreviewedOf } from './evidence.ts';
import type { DecisionOption } from './option.ts';
import { optionEntry } from './option-entry.ts';
import { OptionRuns } from './option-runs.ts';
import { placesOf, preferredAmong } from './places.ts';
import { quantify } from './quantified/quantify.ts';
import type { DecisionSearch } from './search/decision-search.ts';
import { type Flip, sensitivityOf } from './sensitivity.ts';
import { statementOf } from './statement.ts';
import { judgeOptions } from './verdict.ts';
import { verdictWords } from './verdict-words.ts';

/** What a decision is made of. */
export type DecideInput = {
  /** The scenario that the criteria were taken from. */
  readonly scenario: Scenario;
  readonly compiled: CompiledScenario;
  readonly options: readonly DecisionOption[];
  readonly frozen: FrozenCriteria;
  readonly knowledge: Knowledge;
  /** Of the product. */
  readonly version: string;
  readonly signOffs?: readonly SignOff[] | undefined;
  readonly sha256: Sha256;
  /** Decide in numbers too, where the scenario has them: draws of its quantities, and their seed. */
  readonly numbers?: { readonly seed: number; readonly draws: number } | undefined;
  /** What a search found, where one of the options comes from it. */
  readonly search?: DecisionSearch | undefined;
  readonly onProgress?: ((stage: string, done: number) => void) | undefined;
};

/**
 * Judges options by the risk-benefit scheme, by criteria that were frozen before: in levels, and in numbers too where the
 * scenario has quantities and `numbers` asks for it. Equal input gives equal output, to the byte. Throws a Failure where there is nothing to decide on or the criteria were changed.
 */
export function decide(input: DecideInput): Decision {
  const { scenario, compiled, frozen, onProgress } = input;
  const signOffs = [...(input.signOffs ?? []), ...signedInNumbers(scenario)];
  const criteria = checkFrozen(frozen, input.sha256);
  refuseUnclear(input);
  const knowledge = withOwnMatrix(input.knowledge, compiled.riskMatrix);
  const { scales } = knowledge;
  const say = sayEnglish(scales);
  const tables = prepareKnowledge(knowledge);
  const options = input.options.map((option) => ({
    ...option,
    compiled: { ...option.compiled, criteria: compiled.criteria },
  }));
  const { role, mode, minimumGrade } = criteria;
  const runs = options.map((option, place) => {
    onProgress?.(say('stage.evaluating', { option: option.label }), place / options.length / 4);
    return new OptionRuns(option, tables, { mode, rules: 'strict', benefitMatrix: criteria.benefitTable });
  });
  const states = runs.map((one) => one.state());
  const verdicts = judgeOptions(states, role);
  onProgress?.(say('stage.moving'), 0.3);
  const sensitivity = sensitivityOf({
    ...{ runs, states, verdicts, role },
    onProgress: (done) => onProgress?.(say('stage.moving'), 0.3 + done * 0.5),
  });
  const unreviewed = unreviewedOf(runs, states, signOffs);
  const provisional = unreviewed.length > 0;
  const quantities = countedQuantities(scenario.quantities);
  if (quantitiesHash(scenario, input.sha256) !== criteria.quantitiesHash)
    throw new Failure(
      'input',
      'The numbers of the scenario are not those that were frozen. Freeze the criteria again.',
    );
  const quantified =
    input.numbers === undefined || quantities === undefined
      ? null
      : quantify({
          ...{ runs, quantities, role, provisional, ...input.numbers },
          byLevels: new Map(verdicts.map(({ option, verdict }) => [option, verdict])),
          onProgress: (stage) => onProgress?.(stage, 0.8),
        });
  const labels = new Map(options.map(({ id, label }) => [id, label]));
  const statesById = new Map(states.map((state) => [state.id, state]));
  const places = placesOf(states, scales);
  const preferred = preferredAmong(states.filter((_, place) => verdicts[place]?.verdict === 'proportionate'));
  const entries = runs.flatMap((one, place) => {
    onProgress?.(say('stage.taking-away', { option: one.option.label }), 0.8 + (place / runs.length) * 0.2);
    const [state, verdict, own] = [states[place], verdicts[place], places[place]];
    if (state === undefined || verdict === undefined || own === undefined) return [];
    const rules = { role, minimumGrade };
    const isPreferred = preferred.has(state.id);
    return [
      optionEntry({
        runs: one,
        state,
        states: statesById,
        verdict,
        preferred: isPreferred,
        places: own,
        labels,
        scales,
        provisional,
        rules,
      }),
    ];
  });
  const document = {
    format: 'nemecys-decision/1' as const,
    product: { name: 'nemecys' as const, version: input.version },
    knowledge: { id: knowledge.id, title: knowledge.title, version: knowledge.version, hash: knowledge.hash },
    scenario: { id: scenario.id, title: scenario.title ?? scenario.id, purpose: scenario.purpose },
    role,
    mode,
    scales,
    provisional,
    unreviewed,
    record: {
      frozen,
      optionsHash: input.sha256(JSON.stringify(options.map(({ id, compiled: { system } }) => [id, system]))),
      assumptions: scenario.assumptions.map(({ text }) => text),
      rerunWhen: rerunTriggers,
      signOffs,
    },
    options: entries,
    quantified,
    search: input.search ?? null,
    sensitivity: {
      moved: sensitivity.moved,
      flips: sensitivity.flips.map((flip) => flipPoint(flip, { labels, provisional, say })),
      text: sensitivityText(sensitivity.moved, sensitivity.flips, say),
    },
  };
  const statement = statementOf({
    ...document,
    groups: scenario.context.patients.map(({ id, label }) => label ?? id),
    assumptions: document.record.assumptions,
  });
  return {
    ...document,
    evidence: evidenceOf(runs),
    statement,
    conventions: decisionConventions,
    limits: decisionLimits,
  };
}

/** Sign-offs that stand beside the numbers of harms: of severity and P2 of that harm. */
function signedInNumbers({ quantities }: Scenario): readonly SignOff[] {
  return (quantities?.harms ?? []).flatMap(({ of, consequence, 'signed-by': signed }) =>
    signed === undefined ? [] : [{ ...signed, harms: [`${consequence}@${of}`] }],
  );
}

function refuseUnclear({ options, knowledge, signOffs = [] }: DecideInput): void {
  if (options.length === 0) throw new Failure('input', 'There is no option to decide on: name at least one.');
  const { attributes, threats } = knowledge;
  if (![...attributes, ...threats].some(({ origin }) => origin !== undefined)) {
    const why = 'so nobody can say what attackers make and what security makes';
    throw new Failure('input', `The knowledge “${knowledge.title}” names no origins of threats, ${why}.`);
  }
  const ids = options.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) throw new Failure('input', `The option "${twice}" is named twice.`);
  const nameless = signOffs.find(({ name, harms }) => name.trim() === '' || harms.length === 0);
  if (nameless !== undefined) throw new Failure('input', 'A sign-off needs a name and the harms it is for.');
}

type Told = { readonly labels: ReadonlyMap<string, string>; readonly provisional: boolean; readonly say: Say };

function flipPoint({ assumed, step, option, from, to }: Flip, { labels, provisional, say }: Told): FlipPoint {
  return {
    assumed: assumed.id,
    kind: assumed.kind,
    label: assumed.label,
    basis: assumed.basis,
    step,
    ...{ option, from, to },
    text: say(step > 0 ? 'flip.higher' : 'flip.lower', {
      assumed: assumed.label,
      option: labels.get(option) ?? option,
      to: verdictWords(to, provisional, say),
      from: verdictWords(from, provisional, say),
    }),
  };
}

function sensitivityText(moved: number, flips: readonly Flip[], say: Say): string {
  const levels = new Set(flips.map(({ assumed }) => assumed.id)).size;
  return levels === 0
    ? say('sensitivity.none', { count: moved })
    : say('sensitivity.some', { count: moved, flips: say('sensitivity.flips', { count: levels }) });
}
