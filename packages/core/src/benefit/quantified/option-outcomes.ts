import type { QuantityGrade } from '../../quantity/quantity.ts';
import type { Values } from './amount.ts';
import { HarmEvaluator, type Outcome } from './evaluate-harm-model.ts';
import type { HarmModel } from './harm-model.ts';

/** A control that an option has or could have. `grade` is the weakest of what its effect and its demands rest on. */
export type QuantifiedControl = {
  readonly id: string;
  readonly label: string;
  readonly grade: QuantityGrade;
  readonly isRequiredByLaw: boolean;
};

/** Controls taken away from an option or put to it, by id. */
export type ControlChange = { readonly without?: readonly string[]; readonly plus?: readonly string[] };

/** An option as one model in which its controls, and those that it could take, are switched by parameters. */
export type QuantifiedOption = {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly QuantifiedControl[];
  /** Controls of other options that this one could take. */
  readonly candidates: readonly QuantifiedControl[];
  /** Duties in law that the option leaves open, in words. */
  readonly openDuties: readonly string[];
  /** Its amounts may name `switchOf` every control and candidate. */
  readonly model: HarmModel;
};

/** The parameter that is 1 where a control is there and 0 where it is not. */
export function switchOf(control: string): string {
  return `on ${control}`;
}

/**
 * The parameter that is 1 where what a control starts and asks for takes place. In an option it is the switch of the
 * control; a search sets it lower for a bound that holds for every choice between two.
 */
export function startOf(control: string): string {
  return `starts ${control}`;
}

/** The switches of an option under a change. */
export function switches({ controls, candidates }: QuantifiedOption, change: ControlChange = {}): Values {
  const { without = [], plus = [] } = change;
  const on = (id: string, isHeld: boolean): number => (without.includes(id) ? 0 : isHeld || plus.includes(id) ? 1 : 0);
  return new Map([
    ...candidates.flatMap(({ id }) => bothSwitches(id, on(id, false))),
    ...controls.flatMap(({ id }) => bothSwitches(id, on(id, true))),
  ]);
}

function bothSwitches(id: string, state: number): readonly (readonly [string, number])[] {
  return [
    [switchOf(id), state],
    [startOf(id), state],
  ];
}

/** What counts: health alone (a manufacturer), or health less money by κ. */
export type Objective = 'health' | 'net-benefit';

/** The objective of an outcome at its guaranteed lower end: harm at its upper bound. */
export function worth(outcome: Outcome, objective: Objective): number {
  return objective === 'health' ? outcome.healthNet.lower : outcome.netBenefit.lower;
}

/** What the outcomes of an option are computed for: draws of the parameters, and their means. */
export type Points = { readonly draws: readonly Values[]; readonly mean: Values };

/** Outcomes of one option under control changes, its model laid out once and each change evaluated once. */
export class OptionOutcomes {
  readonly option: QuantifiedOption;
  readonly evaluator: HarmEvaluator;
  readonly #points: Points;
  readonly #known: Map<string, readonly Outcome[]>;
  readonly #knownAtMean: Map<string, Outcome>;

  constructor(option: QuantifiedOption, points: Points) {
    this.option = option;
    this.evaluator = new HarmEvaluator(option.model);
    this.#points = points;
    this.#known = new Map();
    this.#knownAtMean = new Map();
  }

  /** One outcome for each draw. */
  under(change: ControlChange = {}): readonly Outcome[] {
    const key = keyOfChange(change);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = this.#points.draws.map((values) => this.#evaluate(values, change));
    this.#known.set(key, found);
    return found;
  }

  /** The outcome with every parameter at its mean. */
  atMean(change: ControlChange = {}): Outcome {
    const key = keyOfChange(change);
    const found = this.#knownAtMean.get(key) ?? this.#evaluate(this.#points.mean, change);
    this.#knownAtMean.set(key, found);
    return found;
  }

  /** The outcome of the option as it is for some values. */
  at(values: Values): Outcome {
    return this.#evaluate(values, {});
  }

  /** By hazard, what one campaign adds for some values: exact or sampled. */
  sampled(values: Values, seed: number): ReturnType<HarmEvaluator['sampled']> {
    return this.evaluator.sampled(new Map([...values, ...switches(this.option)]), seed);
  }

  #evaluate(values: Values, change: ControlChange): Outcome {
    return this.evaluator.evaluate(new Map([...values, ...switches(this.option, change)]));
  }
}

function keyOfChange({ without = [], plus = [] }: ControlChange): string {
  return JSON.stringify([[...without].sort(), [...plus].sort()]);
}
