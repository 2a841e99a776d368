import { Failure } from '../../failure.ts';

/** One level of a control: what it spends, in whole units, and what it adds to the strength. */
export type SpendOption = { readonly spend: number; readonly strength: number };

/** The greatest strength for each spend, and how it is reached. */
export type StrengthPerSpend = {
  /** `strength[b]`: the greatest sum of strengths at a spend of at most b. */
  readonly strength: Float64Array;
  /** For each control the position of its chosen option at a spend of at most b. */
  readonly choiceAt: (spend: number) => readonly number[];
};

/**
 * Chooses exactly one option of every control so that the strengths together are greatest, for every spend up to a limit
 * (multiple-choice knapsack, by dynamic programming; exact). Strength is -Infinity where no choice is that cheap.
 */
export function strengthPerSpend(controls: readonly (readonly SpendOption[])[], limit: number): StrengthPerSpend {
  let strength: Float64Array = new Float64Array(limit + 1);
  const decisions: Uint8Array[] = [];
  for (const options of controls) {
    const next = new Float64Array(limit + 1).fill(Number.NEGATIVE_INFINITY);
    const decision = new Uint8Array(limit + 1);
    for (const [o, option] of options.entries()) {
      if (!Number.isInteger(option.spend) || option.spend < 0) {
        throw new Failure('input', `A spend of ${option.spend} is not a whole number of units: choose a smaller unit.`);
      }
      for (let b = option.spend; b <= limit; b += 1) {
        const reached = (strength[b - option.spend] ?? 0) + option.strength;
        if (reached <= (next[b] ?? 0)) continue;
        next[b] = reached;
        decision[b] = o;
      }
    }
    strength = next;
    decisions.push(decision);
  }
  const choiceAt = (spend: number): readonly number[] => {
    const choice: number[] = [];
    let left = spend;
    for (let c = controls.length - 1; c >= 0; c -= 1) {
      const chosen = decisions[c]?.[left] ?? 0;
      choice.unshift(chosen);
      left -= controls[c]?.[chosen]?.spend ?? 0;
    }
    return choice;
  };
  return { strength, choiceAt };
}
