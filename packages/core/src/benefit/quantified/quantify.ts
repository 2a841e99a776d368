import { at } from '../../engine/at.ts';
import { Failure } from '../../failure.ts';
import type { Finding } from '../../finding.ts';
import { meanOf, ninetyOf } from '../../quantity/distribution.ts';
import { severities } from '../../quantity/severity.ts';
import type { Quantities } from '../../scenario/quantities.ts';
import type { OptionRuns } from '../option-runs.ts';
import type { DecisionRole } from '../option-state.ts';
import type { VerdictKind } from '../verdict.ts';
import { verdictWords } from '../verdict-words.ts';
import { amountOf, type Values } from './amount.ts';
import { checkHarmModel } from './check-harm-model.ts';
import { classQuantified, type QuantifiedRules } from './class-control.ts';
import { drawValues, meanValues } from './draw-values.ts';
import { type FlipValue, swingsOf } from './flip-points.ts';
import { gatesOf } from './gates.ts';
import { aboveTolerance, harmCurve } from './harm-curve.ts';
import type { Parameter } from './harm-model.ts';
import { type Judged, judgePortfolio } from './judge-portfolio.ts';
import { type Objective, OptionOutcomes, worth } from './option-outcomes.ts';
import { preferenceAmong } from './preference.ts';
import type { HazardEntry, QuantifiedDecision, QuantifiedOptionEntry } from './quantified-decision.ts';
import { quantifiedLimits } from './quantified-limits.ts';
import { exploitedThreats, scenarioOption } from './scenario-option.ts';
import { naturalFrequency, rounded, spreadOf } from './spread.ts';
import { suppliedBy } from './supplied.ts';

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

const alpha = 1;
const near = 0.005;
const shownSwings = 12;

/** Errors of the numbers of a scenario under these options; what they are about is not evaluated while there is one. */
export function checkQuantities(input: Pick<QuantifyInput, 'runs' | 'quantities' | 'role'>): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const option of optionsOf(input)) {
    for (const finding of checkHarmModel(option, 'quantities'))
      findings.set(`${finding.code} ${finding.where.path}`, finding);
  }
  for (const finding of unknownNames(input)) findings.set(`${finding.code} ${finding.where.path}`, finding);
  return [...findings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
}

/** Decides in numbers. Equal input gives equal output. Throws a Failure where `checkQuantities` finds errors. */
export function quantify(input: QuantifyInput): QuantifiedDecision {
  const { runs, quantities, role, seed, draws, onProgress } = input;
  const [wrong] = checkQuantities(input);
  if (wrong !== undefined) throw new Failure('input', wrong.message);
  const options = optionsOf(input);
  const parameters = suppliedBy(quantities).parameters;
  const values = meanValues(parameters);
  const drawn = drawValues(parameters, { seed, draws });
  const objective: Objective = role === 'manufacturer' || quantities.money === undefined ? 'health' : 'net-benefit';
  const minimumGrade = quantities['minimum-grade'];
  const judged = options.map((option, place) => {
    onProgress?.(`Weighing option ${option.label} in numbers`);
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
  onProgress?.('Looking for flip points');
  const contestants = judged.map(({ outcomes }) => ({
    id: outcomes.option.id,
    label: outcomes.option.label,
    outcome: (at: Values) => outcomes.at(at),
  }));
  const moving = contestants.length < 2 ? [] : movingParameters(contestants, { objective, values, parameters });
  const preference = preferenceAmong(contestants, {
    ...{ objective, values },
    parameters: moving.slice(0, shownSwings).map(({ parameter }) => parameter),
  });
  const labels = new Map(seen.map(({ id, label }) => [id, label]));
  const entries = judged.map(({ outcomes, gates, controls }, place): QuantifiedOptionEntry => {
    const own = at(seen, place);
    const verdict = judgePortfolio(own, seen, { objective, near });
    return {
      ...entryOf(outcomes, values),
      ...verdict,
      words: verdictWords(verdict.verdict, input.provisional),
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
    tornado: moving.slice(0, shownSwings).map(({ parameter, against, atLow, atHigh }) => ({
      ...{ parameter: parameter.id, label: parameter.label, against, atLow, atHigh },
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
      const words = (kind: VerdictKind): string => verdictWords(kind, input.provisional);
      const text = `Option “${label}” is ${words(other)} by levels and ${words(verdict)} by numbers: find out why before either is relied on.`;
      return [{ option: id, text }];
    }),
    limits: quantifiedLimits,
  };
}

function optionsOf({ runs, quantities, role }: Pick<QuantifyInput, 'runs' | 'quantities' | 'role'>) {
  const supplied = suppliedBy(quantities);
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

/** Names in the numbers that no option knows: harms, benefits, controls and threats that would silently count for nothing. */
function unknownNames({ runs, quantities }: Pick<QuantifyInput, 'runs' | 'quantities'>): readonly Finding[] {
  const [first] = runs;
  if (first === undefined) return [];
  const consequences = new Set(runs.flatMap((one) => one.allConsequences().map(({ id }) => id)));
  const { controls, threats } = first.levels.graph.tables.knowledge;
  const error = (path: string, message: string): Finding => ({
    ...{ code: 'quantity-of-nothing', severity: 'error', message },
    where: { file: 'quantities', path },
  });
  return [
    ...[...quantities.harms, ...quantities.losses]
      .map(({ of, consequence }) => `${consequence}@${of}`)
      .filter((id) => !consequences.has(id))
      .map((id) => error(id, `No option knows the consequence "${id}": check its name and what it is of.`)),
    ...quantities.controls
      .filter(({ control }) => !controls.some(({ id }) => id === control))
      .map(({ control }) => error(control, `The knowledge knows no control "${control}": check its name.`)),
    ...quantities.threats
      .filter(({ threat }) => !threats.some(({ id }) => id === threat))
      .map(({ threat }) => error(threat, `The knowledge knows no threat "${threat}": check its name.`)),
  ];
}

function entryOf(
  outcomes: OptionOutcomes,
  values: Values,
): Pick<
  QuantifiedOptionEntry,
  | 'id'
  | 'label'
  | 'hazards'
  | 'harm'
  | 'delivered'
  | 'delay'
  | 'healthNet'
  | 'dropOut'
  | 'staffHours'
  | 'cost'
  | 'loss'
  | 'netBenefit'
  | 'curve'
  | 'aboveTolerance'
  | 'events'
> {
  const draws = outcomes.under();
  const same = (value: number) => ({ lower: value, upper: value });
  const { model } = outcomes.option;
  const mean = outcomes.at(values);
  const curves = (['lower', 'upper'] as const).map((bound) =>
    harmCurve(
      model.hazards.map((hazard, place) => ({
        perYear: mean.hazards[place]?.perYear[bound] ?? 0,
        exposed: amountOf(hazard.exposed, values),
        harmed: severities.reduce((sum, severity) => sum + amountOf(hazard.p2[severity] ?? 0, values), 0),
      })),
    ),
  );
  const upper = curves[1] ?? [];
  return {
    ...{ id: outcomes.option.id, label: outcomes.option.label, events: outcomes.evaluator.size },
    hazards: model.hazards.map(({ id, label }, place) =>
      hazardEntry(outcomes, { id, label, place, patients: model.patients }),
    ),
    harm: spreadOf(draws, ({ harm }) => harm),
    delivered: spreadOf(draws, ({ delivered }) => delivered, 'gain'),
    delay: spreadOf(draws, ({ delay }) => same(delay)),
    healthNet: spreadOf(draws, ({ healthNet }) => healthNet, 'gain'),
    ...{ dropOut: mean.dropOut, staffHours: mean.staffHours, cost: mean.cost },
    loss: spreadOf(draws, ({ loss }) => loss),
    netBenefit: spreadOf(draws, ({ netBenefit }) => netBenefit, 'gain'),
    curve: upper.map(({ n, perYear }, place) => ({ n, lower: curves[0]?.[place]?.perYear ?? 0, upper: perYear })),
    aboveTolerance: aboveTolerance(upper, alpha).map(({ n }) => n),
  };
}

function hazardEntry(
  outcomes: OptionOutcomes,
  {
    id,
    label,
    place,
    patients,
  }: { readonly id: string; readonly label: string; readonly place: number; readonly patients: number },
): HazardEntry {
  const draws = outcomes.under();
  const nothing = { lower: 0, upper: 0 };
  const spread = (side: 'exploitability' | 'perYear' | 'withinHorizon' | 'qaly') =>
    spreadOf(draws, ({ hazards }) => hazards[place]?.[side] ?? nothing);
  const exploitability = spread('exploitability');
  const { upper } = exploitability.mean;
  const harms = severities.map((_, k) => spreadOf(draws, ({ hazards }) => hazards[place]?.harms[k] ?? nothing));
  const worst = harms.findLastIndex(({ mean }) => mean.upper > 0);
  const most = harms[worst];
  const text =
    most === undefined
      ? `${label}: no harm in numbers.`
      : `${label}: harm up to ${severities[worst]} ${naturalFrequency(
          harms.reduce((sum, { mean }) => sum + mean.upper, 0),
          patients,
        )} at most, on average over what is uncertain.`;
  return {
    ...{ harm: id, label, exploitability, harms, text },
    exploitabilityBand: upper < 0.05 ? 'low' : upper < 0.3 ? 'medium' : 'high',
    perYear: spread('perYear'),
    withinHorizon: spread('withinHorizon'),
    qaly: spread('qaly'),
  };
}

type Contestants = Parameters<typeof preferenceAmong>[0];
type Movement = { readonly objective: Objective; readonly values: Values; readonly parameters: readonly Parameter[] };

/** The parameters that move the best option most against its nearest rival at the means. */
function movingParameters(options: Contestants, { objective, values, parameters }: Movement) {
  const worths = options.map(({ outcome }) => worth(outcome(values), objective));
  const order = worths.map((value, place) => ({ value, place })).sort((a, b) => b.value - a.value || a.place - b.place);
  const [best, rival] = [options[order[0]?.place ?? 0], options[order[1]?.place ?? 0]];
  if (best === undefined || rival === undefined) return [];
  const contest = { preferred: best.outcome, other: rival.outcome, objective, values };
  return swingsOf(contest, parameters).map((swing) => ({ ...swing, against: rival.id }));
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

function preferenceText(
  { kind, best, flips }: ReturnType<typeof preferenceAmong>,
  labels: ReadonlyMap<string, string>,
): string {
  const name = labels.get(best) ?? best;
  if (kind === 'settled')
    return `Option “${name}” is the best at the means, and no single number within its 90 % interval changes that.`;
  const names = [...new Set(flips.filter(({ isPlausible }) => isPlausible).map(({ parameter }) => parameter.label))];
  return `Option “${name}” is the best at the means, but it is not settled: offer it and individualise by ${names.join('; ')}.`;
}

function flipText(flip: FlipValue, { best, against }: { readonly best: string; readonly against: string }): string {
  const side = flip.holds === 'above' ? 'below' : 'above';
  const plausible = flip.isPlausible ? 'within' : 'outside';
  return `“${against}” becomes better than “${best}” when ${flip.parameter.label} is ${side} ${rounded(flip.value)} (${plausible} its 90 % interval).`;
}

function parameterEntry({ id, label, unit, quantity, origin }: Parameter): QuantifiedDecision['parameters'][number] {
  const { is, grade, source, owner = null, date = null } = quantity;
  return { id, label, unit, is, mean: meanOf(is), ...ninetyOf(is), grade, source, owner, date, origin };
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
