import { at } from '../../engine/at.ts';
import { Failure } from '../../failure.ts';
import { meanOf, ninetyOf } from '../../quantity/distribution.ts';
import type { Quantities } from '../../scenario/quantities.ts';
import { inEnglish as say } from '../../wording/say.ts';
import type { OptionRuns } from '../option-runs.ts';
import type { DecisionRole } from '../option-state.ts';
import type { VerdictKind } from '../verdict.ts';
import { verdictWords } from '../verdict-words.ts';
import type { Values } from './amount.ts';
import { checkQuantities } from './check-quantities.ts';
import { classQuantified, type QuantifiedRules } from './class-control.ts';
import { drawValues, meanValues } from './draw-values.ts';
import { swingsOf } from './flip-points.ts';
import { gatesOf } from './gates.ts';
import type { Parameter } from './harm-model.ts';
import { type Judged, judgePortfolio } from './judge-portfolio.ts';
import { type Objective, OptionOutcomes, type QuantifiedOption, worth } from './option-outcomes.ts';
import { outcomeEntry } from './outcome-entry.ts';
import { type Contestant, type PreferenceRules, preferenceAmong } from './preference.ts';
import type { QuantifiedDecision, QuantifiedOptionEntry } from './quantified-decision.ts';
import { quantifiedLimits } from './quantified-limits.ts';
import { flipText, preferenceText } from './quantified-words.ts';
import { exploitedThreats, scenarioOption } from './scenario-option.ts';
import { type Supplied, suppliedBy } from './supplied.ts';

/** What is decided in numbers. */
export type QuantifyInput = {
  readonly runs: readonly OptionRuns[];
  readonly quantities: Quantities;
  readonly role: DecisionRole;
  /** The verdicts by levels, by option. */
  readonly byLevels: ReadonlyMap<string, VerdictKind>;
  readonly provisional: boolean;
  readonly seed: number;
  readonly draws: number;
  readonly onProgress?: ((stage: string) => void) | undefined;
};

const near = 0.005;
const shownSwings = 12;

/** Decides in numbers. Equal input gives equal output. Throws a Failure with everything that `checkQuantities` finds. */
export function quantify(input: QuantifyInput): QuantifiedDecision {
  const { runs, quantities, role, seed, draws, onProgress } = input;
  const supplied = suppliedBy(quantities);
  const options = optionsOf(input, supplied);
  const wrong = checkQuantities(options, runs, supplied);
  if (wrong.length > 0) throw new Failure('input', wrong.map(({ message }) => message).join('\n'));
  const { parameters } = supplied;
  const values = meanValues(parameters);
  const drawn = drawValues(parameters, { seed, draws });
  const objective: Objective = role === 'manufacturer' || quantities.money === undefined ? 'health' : 'net-benefit';
  const minimumGrade = quantities['minimum-grade'];
  const judged = options.map((option, place) => {
    onProgress?.(say('stage.weighing', { option: option.label }));
    const outcomes = new OptionOutcomes(option, { draws: drawn, mean: values });
    const limits = {
      tolerable: quantities.tolerable,
      exploited: exploitedThreats(at(runs, place), quantities),
      privacyPerYear: quantities['tolerable-breaches'] ?? null,
    };
    const rules: QuantifiedRules = { objective, minimumGrade, limits, near };
    const controls = [...option.controls, ...option.candidates].map((control) =>
      classQuantified(outcomes, control, rules),
    );
    return { outcomes, gates: gatesOf(outcomes, limits), controls };
  });
  const seen: readonly Judged[] = judged.map(({ outcomes, gates, controls }) => ({
    ...{ id: outcomes.option.id, label: outcomes.option.label, gates, controls, outcomes: outcomes.under() },
  }));
  const worths = seen.map(({ outcomes }) => outcomes.map((outcome) => worth(outcome, objective)));
  const bestIn = drawn.map((_, draw) => bestOf(worths.map((list) => list[draw] ?? 0)));
  onProgress?.(say('stage.flips'));
  const contestants = judged.map(({ outcomes }) => ({
    id: outcomes.option.id,
    label: outcomes.option.label,
    outcome: (at: Values) => outcomes.at(at),
  }));
  const moving = movingParameters(contestants, { objective, values, parameters });
  const preference = preferenceAmong(contestants, { objective, values, parameters: moving.asked });
  const labels = new Map(seen.map(({ id, label }) => [id, label]));
  const entries = judged.map(({ outcomes, gates, controls }, place): QuantifiedOptionEntry => {
    const own = at(seen, place);
    const verdict = judgePortfolio(own, seen, { objective, near });
    return {
      ...outcomeEntry(outcomes, { values, seed }),
      ...verdict,
      words: verdictWords(verdict.verdict, input.provisional, say),
      gates,
      controls: controls.map(({ control, ...rest }) => ({
        id: control.id,
        label: control.label,
        grade: control.grade,
        ...rest,
      })),
      best: bestIn.filter((best) => best === place).length / Math.max(1, draws),
    };
  });
  return {
    ...{ seed, draws, objective, minimumGrade, years: quantities.years, patients: quantities.patients },
    currency: quantities.money?.currency ?? null,
    options: entries,
    preference: { kind: preference.kind, best: preference.best, text: preferenceText(preference, labels) },
    perfectInformation: perfectInformation(worths, bestIn),
    tornado: moving.tornado.map(({ parameter, atLow, atHigh }) => ({
      ...{ parameter: parameter.id, label: parameter.label, against: moving.rival, atLow, atHigh },
    })),
    flips: preference.flips.map((flip) => ({
      parameter: flip.parameter.id,
      label: flip.parameter.label,
      ...{ value: flip.value, holds: flip.holds, isPlausible: flip.isPlausible, against: flip.against },
      text: flipText(flip, { best: labels.get(preference.best) ?? '', against: labels.get(flip.against) ?? '' }),
    })),
    parameters: parameters.map(parameterEntry).sort((a, b) => (a.id < b.id ? -1 : 1)),
    notQuantified: notQuantified(input),
    disagreements: entries.flatMap(({ id, label, verdict }) => {
      const other = input.byLevels.get(id);
      if (other === undefined || other === verdict) return [];
      const words = (kind: VerdictKind): string => verdictWords(kind, input.provisional, say);
      const text = say('disagreement', { option: label, levels: words(other), numbers: words(verdict) });
      return [{ option: id, text }];
    }),
    limits: quantifiedLimits,
  };
}

function optionsOf({ runs, quantities, role }: QuantifyInput, supplied: Supplied): readonly QuantifiedOption[] {
  const known = new Map(
    runs.flatMap((one) =>
      [...one.controls].map(([id, index]) => {
        const { graph } = one.levels;
        const place = one.names.assetOf('control', index);
        const asset = at(graph.assets.id, place);
        const concept = at(graph.tables.knowledge.controls, at(graph.controls.concept, index));
        return [
          id,
          { control: concept.id, asset, label: `${concept.label} (${one.names.assetLabel(place)})` },
        ] as const;
      }),
    ),
  );
  const numbers = { quantities, supplied, moneyCounts: role !== 'manufacturer', known };
  return runs.map((one) => scenarioOption(one, numbers));
}

/**
 * What moves the best option at the means most against its nearest rival, and every number that can flip the preference
 * for any other option when it is moved to an end of its 90 % interval.
 */
function movingParameters(options: readonly Contestant[], { objective, values, parameters }: PreferenceRules) {
  const worths = options.map(({ outcome }) => worth(outcome(values), objective));
  const order = worths.map((value, place) => ({ value, place })).sort((a, b) => b.value - a.value || a.place - b.place);
  const [best, ...rivals] = order.flatMap(({ place }) => options[place] ?? []);
  const swings = rivals.map((rival) =>
    best === undefined
      ? []
      : swingsOf({ preferred: best.outcome, other: rival.outcome, objective, values }, parameters),
  );
  const tornado = (swings[0] ?? []).slice(0, shownSwings);
  const flipping = swings.flat().filter(({ atLow, atHigh }) => Math.min(atLow, atHigh) <= 0);
  const asked = new Set([...tornado, ...flipping].map(({ parameter }) => parameter));
  return { rival: rivals[0]?.id ?? '', tornado, asked: parameters.filter((parameter) => asked.has(parameter)) };
}

function bestOf(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}

/** EVPI: the mean of the best of each draw less the best mean. */
function perfectInformation(worths: readonly (readonly number[])[], bestIn: readonly number[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const known = mean(bestIn.map((place, draw) => worths[place]?.[draw] ?? 0));
  return Math.max(0, known - Math.max(...worths.map(mean)));
}

function parameterEntry({ id, label, unit, quantity, origin }: Parameter): QuantifiedDecision['parameters'][number] {
  const { is, grade, source, owner = null, date = null, from } = quantity;
  const told = { id, label, unit, is, mean: meanOf(is), ...ninetyOf(is), grade, source, owner, date, origin };
  return from === undefined ? told : { ...told, library: from };
}

function notQuantified({ runs, quantities }: QuantifyInput): QuantifiedDecision['notQuantified'] {
  const supplied = new Set(
    [...quantities.harms, ...quantities.losses].map(({ of, consequence }) => `${consequence}@${of}`),
  );
  const missing = new Map<string, string>();
  for (const one of runs) {
    for (const target of one.targets) {
      const id = one.harmId(target);
      if (!supplied.has(id)) missing.set(id, one.harmLabel(target));
    }
  }
  return [...missing].sort(([a], [b]) => (a < b ? -1 : 1)).map(([harm, label]) => ({ harm, label }));
}
