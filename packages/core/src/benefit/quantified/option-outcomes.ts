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

/** An option that can be asked for its model, also with some controls changed. */
export type QuantifiedOption = {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly QuantifiedControl[];
  /** Controls of other options that this one could take. */
  readonly candidates: readonly QuantifiedControl[];
  /** Duties in law that the option leaves open, in words. */
  readonly openDuties: readonly string[];
  readonly model: (change: ControlChange) => HarmModel;
};

/** What counts: health alone (a manufacturer), or health less money by κ. */
export type Objective = 'health' | 'net-benefit';

/** The objective of an outcome at its guaranteed lower end: harm at its upper bound. */
export function worth(outcome: Outcome, objective: Objective): number {
  return objective === 'health' ? outcome.healthNet.lower : outcome.netBenefit.lower;
}

/** Outcomes of one option under control changes, each model laid out once and each draw evaluated once. */
export class OptionOutcomes {
  readonly option: QuantifiedOption;
  readonly #draws: readonly Values[];
  readonly #known = new Map<string, readonly Outcome[]>();
  readonly #evaluators = new Map<string, HarmEvaluator>();

  constructor(option: QuantifiedOption, draws: readonly Values[]) {
    this.option = option;
    this.#draws = draws;
  }

  /** One outcome for each draw. */
  under(change: ControlChange = {}): readonly Outcome[] {
    const key = keyOfChange(change);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const evaluator = this.evaluator(change);
    const found = this.#draws.map((values) => evaluator.evaluate(values));
    this.#known.set(key, found);
    return found;
  }

  /** The option with controls changed, as an option of its own. */
  changed(change: ControlChange): OptionOutcomes {
    const { option } = this;
    const model = (more: ControlChange): HarmModel =>
      option.model({
        without: [...(change.without ?? []), ...(more.without ?? [])],
        plus: [...(change.plus ?? []), ...(more.plus ?? [])],
      });
    const other = new OptionOutcomes({ ...option, model }, this.#draws);
    other.#evaluators.set(keyOfChange({}), this.evaluator(change));
    other.#known.set(keyOfChange({}), this.under(change));
    return other;
  }

  evaluator(change: ControlChange = {}): HarmEvaluator {
    const key = keyOfChange(change);
    const known = this.#evaluators.get(key);
    if (known !== undefined) return known;
    const made = new HarmEvaluator(this.option.model(change));
    this.#evaluators.set(key, made);
    return made;
  }
}

function keyOfChange({ without = [], plus = [] }: ControlChange): string {
  return JSON.stringify([[...without].sort(), [...plus].sort()]);
}
