import { Failure } from '../../failure.ts';
import type { Quantities } from '../../scenario/quantities.ts';
import type { Say } from '../../wording/say.ts';
import type { ContinueWhile } from '../optimise/anytime.ts';
import type { Constraint } from '../optimise/constraint.ts';
import type { Choice, Measure } from '../optimise/measure.ts';
import { bestPortfolioInRounds, type NetBenefitProblem, type Portfolio } from '../optimise/net-benefit.ts';
import { portfolioFrontInRounds } from '../optimise/portfolio-front.ts';
import type { OptionRuns } from '../option-runs.ts';
import type { DecisionRole } from '../option-state.ts';
import { amountOf, type Values } from '../quantified/amount.ts';
import { checkQuantities } from '../quantified/check-quantities.ts';
import { meanValues } from '../quantified/draw-values.ts';
import { HarmEvaluator, type Outcome } from '../quantified/evaluate-harm-model.ts';
import { startOf, switchOf } from '../quantified/option-outcomes.ts';
import { scenarioOption } from '../quantified/scenario-option.ts';
import { rounded } from '../quantified/spread.ts';
import { suppliedBy } from '../quantified/supplied.ts';
import type { NumberSearch, NumberSet, SearchEnd } from './decision-search.ts';
import { namedControl } from './front-sets.ts';
import { type Kept, namesOf } from './kept-constraints.ts';

/** What is searched in numbers, and how long. */
export type NumberSearchInput = {
  readonly runs: OptionRuns;
  readonly quantities: Quantities;
  readonly role: DecisionRole;
  readonly kept: Kept;
  /** Controls that the search in levels proposes. */
  readonly proposed: readonly number[];
  readonly limitBest: ContinueWhile;
  readonly limitFront: ContinueWhile;
  readonly isStopped: () => boolean;
};

/**
 * The portfolio worth most at the means of the numbers, with a bound that no other passes, and the front over harm, delay
 * and cost. Free are the controls that have numbers, stand in a constraint or were proposed in levels. Harm is at its
 * guaranteed upper bound, so worth is at its lower one. Gives a word on what it does before each round of work.
 */
export function* searchNumbers(input: NumberSearchInput): Generator<string, NumberSearch> {
  const ground = groundOf(input);
  const { problem, free } = ground;
  const { say } = input.runs;
  let steps = 0;
  const within =
    (limit: ContinueWhile): ContinueWhile =>
    (progress) => {
      steps += 1;
      return !input.isStopped() && limit(progress);
    };
  const rounds = bestPortfolioInRounds(problem, within(input.limitBest));
  let found = rounds.next();
  for (; found.done !== true; found = rounds.next()) yield say('stage.worth');
  const frontRounds = portfolioFrontInRounds(problem, within(input.limitFront));
  let front = frontRounds.next();
  for (; front.done !== true; front = frontRounds.next()) yield say('stage.front');
  const result = found.value;
  const solved = result.kind === 'solved' ? result : null;
  const best = solved === null ? null : setOf(ground, solved.best);
  const bound = solved === null ? null : ground.most - solved.bound;
  const end: SearchEnd = input.isStopped() ? 'stopped' : solved?.proof === 'optimal' ? 'proved' : 'limit';
  return {
    objective: ground.objective,
    candidates: free.length,
    ...{ best, bound, end, steps },
    gap: best === null || bound === null ? null : Math.max(0, bound - best.worth),
    front: front.value.portfolios.map((portfolio) => setOf(ground, portfolio)),
    frontIsComplete: front.value.isComplete,
    text: wordsOf({ best, bound, end, unpriced: ground.unpriced }, say),
  };
}

type Told = Pick<NumberSearch, 'best' | 'bound' | 'end'> & { readonly unpriced: number };

function wordsOf({ best, bound, end, unpriced }: Told, say: Say): string {
  if (best === null || bound === null) return say('worth.none');
  const names = best.controls.map(({ id }) => id).join(', ');
  const what = best.controls.length === 0 ? say('worth.adding-none') : say('worth.adding', { controls: names });
  const worth = rounded(best.worth);
  const found =
    end === 'proved' ? say('worth.proved', { what, worth }) : say('worth.gap', { what, worth, bound: rounded(bound) });
  return unpriced === 0 ? found : `${found} ${say('worth.unpriced', { unpriced })}`;
}

type Ground = {
  readonly runs: OptionRuns;
  readonly problem: NetBenefitProblem;
  readonly free: readonly string[];
  readonly objective: 'health' | 'net-benefit';
  /** What there is without any harm, delay or cost. */
  readonly most: number;
  /** Free controls whose demands nobody put numbers to. */
  readonly unpriced: number;
  readonly evaluate: (decided: Choice, optimistic: Choice) => Outcome;
};

function groundOf({ runs, quantities, role, kept, proposed }: NumberSearchInput): Ground {
  const supplied = suppliedBy(quantities);
  const named = [...namesOf(kept.constraints), ...runs.controls.keys(), ...proposed.map((c) => runs.controlId(c))];
  const ids = [...new Set([...placesOf(runs, quantities), ...named])].sort();
  const known = new Map(
    ids.flatMap((id) => {
      const index = runs.controlIndex(id);
      const [control = '', asset = ''] = id.split('@', 2);
      return index === undefined ? [] : [[id, { control, asset, label: id }] as const];
    }),
  );
  const objective = role === 'manufacturer' || quantities.money === undefined ? 'health' : 'net-benefit';
  const option = scenarioOption(runs, { quantities, supplied, moneyCounts: objective === 'net-benefit', known });
  const wrong = checkQuantities([option], [runs], supplied);
  if (wrong.length > 0) throw new Failure('input', wrong.map(({ message }) => message).join('\n'));
  const { model } = option;
  const evaluator = new HarmEvaluator(model);
  const means = meanValues(supplied.parameters);
  const free = [...known.keys()].filter((id) => !runs.controls.has(id));
  const evaluate = (decided: Choice, optimistic: Choice): Outcome =>
    evaluator.evaluate(valuesAt({ decided, optimistic }));
  const valuesAt = (choice: { readonly decided: Choice; readonly optimistic: Choice }): Values =>
    new Map([
      ...means,
      ...[...known.keys()].flatMap((id) => [[switchOf(id), 1] as const, [startOf(id), 1] as const]),
      ...free.flatMap((id, place) => [
        [switchOf(id), choice.optimistic[place] ?? 0] as const,
        [startOf(id), choice.decided[place] ?? 0] as const,
      ]),
    ]);
  const kappa = model.money === null ? Number.POSITIVE_INFINITY : amountOf(model.money.perQaly, means);
  const staffHour = model.money === null ? 0 : amountOf(model.money.staffHour, means);
  const on = new Map([...means, ...ids.map((id) => [startOf(id), 1] as const)]);
  const demands = new Map(model.demands.map((demand) => [demand.control, demand]));
  const measures = free.map((id): Measure => {
    const demand = demands.get(startOf(id));
    if (demand === undefined) return { id, levels: [{ cost: 0, burden: 0 }] };
    const cost = amountOf(demand.cost, on) + staffHour * amountOf(demand.staffHours, on);
    return { id, levels: [{ cost, burden: amountOf(demand.delay, on) }] };
  });
  const most = model.benefits.reduce((sum, one) => sum + amountOf(one.perPatientYear, means) * model.patients, 0);
  const nothing = free.map(() => 0);
  const fixed = evaluate(nothing, nothing);
  const problem: NetBenefitProblem = {
    measures,
    constraints: constraintsOf(runs, kept, measures),
    burdenLimit: Number.POSITIVE_INFINITY,
    weights: { cost: Number.isFinite(kappa) ? 1 / kappa : 0, burden: 1 },
    tolerance: 1e-9,
    harm: (decided, optimistic) => {
      const outcome = evaluate(decided, optimistic);
      // Costs and delays of free controls are theirs, by measure; those of controls in place stay in harm.
      const fixedMoney = -fixed.moneyInQaly.spent + fixed.delay;
      const parts = [
        ...outcome.hazards.map(({ qaly }) => qaly.upper),
        Math.max(0, most - outcome.delivered.lower),
        -outcome.moneyInQaly.lost,
        fixedMoney,
      ];
      const upper = parts.reduce((sum, part) => sum + part, 0);
      return { lower: outcome.harm.lower, upper, parts };
    },
  };
  const unpriced = free.filter((id) => !demands.has(startOf(id))).length;
  return { runs, problem, free, objective, most, unpriced, evaluate };
}

/** The controls with numbers of their own, at every place where they could stand. */
function placesOf(runs: OptionRuns, quantities: Quantities): readonly string[] {
  const { assets } = runs.levels.graph;
  return quantities.controls.flatMap(({ control, at: asset }) =>
    asset === undefined
      ? Array.from(new Set(assets.id), (id) => `${control}@${id}`).filter((id) => runs.controlIndex(id) !== undefined)
      : [`${control}@${asset}`],
  );
}

function constraintsOf(runs: OptionRuns, kept: Kept, measures: readonly Measure[]): NetBenefitProblem['constraints'] {
  const costs = measures.map(({ id }) => [id, kept.costOf(runs.controlIndex(id) ?? 0)] as const);
  return kept.constraints.flatMap(({ constraint }) => openConstraint(runs, constraint, Object.fromEntries(costs)));
}

/** A constraint as far as it is open once the controls in place are there. */
function openConstraint(
  runs: OptionRuns,
  constraint: Constraint,
  costs: Readonly<Record<string, number>>,
): readonly Constraint[] {
  const there = (id: string): boolean => runs.controls.has(id);
  switch (constraint.kind) {
    case 'mandatory':
      return there(constraint.measure) ? [] : [constraint];
    case 'requires':
      if (there(constraint.needs)) return [];
      return there(constraint.measure) ? [{ kind: 'mandatory', measure: constraint.needs, least: 1 }] : [constraint];
    case 'excludes': {
      const [one, other] = [constraint.measure, constraint.other];
      if (!there(one) && !there(other)) return [constraint];
      const barred = there(one) ? other : one;
      return [{ kind: 'excludes', measure: barred, other: barred }];
    }
    case 'budget':
      return [{ ...constraint, costs }];
  }
}

function setOf({ runs, free, problem, most, evaluate }: Ground, { choice, cost, burden }: Portfolio): NumberSet {
  const { weights } = problem;
  const outcome = evaluate(choice, choice);
  const { upper } = problem.harm(choice, choice);
  const controls = free.flatMap((id, place) => {
    const index = runs.controlIndex(id);
    return choice[place] === 1 && index !== undefined ? [namedControl(runs, index)] : [];
  });
  return {
    option: null,
    controls: controls.sort((a, b) => (a.id < b.id ? -1 : 1)),
    harm: upper,
    delay: burden,
    staffHours: outcome.staffHours,
    cost,
    worth: most - upper - weights.cost * cost - weights.burden * burden,
  };
}
