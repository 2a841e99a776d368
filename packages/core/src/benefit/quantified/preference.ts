import type { Values } from './amount.ts';
import type { Outcome } from './evaluate-harm-model.ts';
import { type Contest, type FlipValue, flipPointsOf } from './flip-points.ts';
import type { Parameter } from './harm-model.ts';
import { type Objective, worth } from './option-outcomes.ts';

/** An option with its model, as it stands in a preference. */
export type Contestant = {
  readonly id: string;
  readonly label: string;
  readonly outcome: (values: Values) => Outcome;
};

/**
 * Which option is best at the means, and whether that is settled. `individualise`: a number that somebody supplied or took from the library makes
 * another option the better one within its 90 % interval, so it may be offered, and each group's own facts decide.
 * `unsettled`: only conventions do, which are the same for every group, so better evidence has to decide.
 */
export type Preference = {
  readonly kind: 'settled' | 'individualise' | 'unsettled';
  readonly best: string;
  /** Against each other option, where one number alone flips the preference; the plausible ones first. */
  readonly flips: readonly (FlipValue & { readonly against: string })[];
};

/** How a preference is looked for: what counts, all numbers at their means, and those that may flip it. */
export type PreferenceRules = {
  readonly objective: Objective;
  readonly values: Values;
  readonly parameters: readonly Parameter[];
};

/** The preference among options; of equal ones the first named is taken. There must be one. */
export function preferenceAmong(options: readonly Contestant[], rules: PreferenceRules): Preference {
  const { objective, values, parameters } = rules;
  const worths = options.map(({ outcome }) => worth(outcome(values), objective));
  const place = worths.indexOf(Math.max(...worths));
  const best = options[place];
  if (best === undefined) throw new RangeError('There is no option to prefer.');
  const flips = options
    .filter((_, other) => other !== place)
    .flatMap((other) => {
      const contest: Contest = { preferred: best.outcome, other: other.outcome, objective, values };
      return parameters.flatMap((parameter) =>
        flipPointsOf(contest, parameter).map((flip) => ({ ...flip, against: other.id })),
      );
    })
    .sort((a, b) => Number(b.isPlausible) - Number(a.isPlausible));
  return { kind: kindOf(flips), best: best.id, flips };
}

function kindOf(flips: readonly FlipValue[]): Preference['kind'] {
  const plausible = flips.filter(({ isPlausible }) => isPlausible);
  if (plausible.length === 0) return 'settled';
  return plausible.some(({ parameter }) => parameter.origin !== 'standard') ? 'individualise' : 'unsettled';
}
