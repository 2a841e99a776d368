/**
 * What every set that reaches the goals must meet: when it holds all the given controls, it holds one of `oneOf` too.
 * With nothing given it always needs one of them; with an empty `oneOf`, the given controls never all belong to it.
 */
export type Demand = { readonly given: readonly number[]; readonly oneOf: readonly number[] };

/** Says whether to go on; false when the time or the steps allowed are used up. */
export type ContinueWhile = () => boolean;

/** Goes on for a number of steps: a limit that gives the same result on every machine. */
export function stepBudget(steps: number): ContinueWhile {
  let left = steps;
  return () => {
    left -= 1;
    return left >= 0;
  };
}

/** Weights of controls and the greatest sum of them that a set may come to. */
export type Cap = { readonly weightOf: (control: number) => bigint; readonly most: bigint };

/** Is a set within a cap? */
export function isWithin(controls: Iterable<number>, { weightOf, most }: Cap): boolean {
  let sum = 0n;
  for (const control of controls) sum += weightOf(control);
  return sum <= most;
}
