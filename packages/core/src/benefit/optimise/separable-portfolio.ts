import { type SpendOption, strengthPerSpend } from './strength-per-spend.ts';

/**
 * Many nodes that each choose a level of every control for themselves and share a budget. What remains of a node's loss
 * depends on the summed strength of its own controls alone and never grows with it.
 */
export type SeparablePortfolio = {
  /** The options of every control, level 0 among them where it may be left off; spends are whole units. */
  readonly controls: readonly (readonly SpendOption[])[];
  readonly nodes: number;
  /** The loss that remains at a node, in the units of spends. */
  readonly lossAt: (node: number, strength: number) => number;
  readonly budget: number;
};

/** The least spend plus remaining loss, and the level every node chooses of every control. */
export type SharedBudget = {
  readonly objective: number;
  readonly spend: number;
  readonly choices: readonly (readonly number[])[];
};

/**
 * Shares a budget so that spends plus remaining losses are least; exact. Because only the summed strength counts, one
 * table of the greatest strength per spend serves every node, and a second table shares the budget over the nodes. Null
 * where even the cheapest choice exceeds the budget.
 */
export function shareBudget({ controls, nodes, lossAt, budget }: SeparablePortfolio): SharedBudget | null {
  const limit = Math.floor(budget);
  const { strength, choiceAt } = strengthPerSpend(controls, limit);
  const steps = usefulSpends(strength);
  let least: Float64Array = new Float64Array(limit + 1);
  const decisions: Int32Array[] = [];
  for (let node = 0; node < nodes; node += 1) {
    const next = new Float64Array(limit + 1).fill(Number.POSITIVE_INFINITY);
    const decision = new Int32Array(limit + 1).fill(-1);
    for (const spend of steps) {
      const own = spend + lossAt(node, strength[spend] ?? 0);
      for (let b = spend; b <= limit; b += 1) {
        const sum = (least[b - spend] ?? 0) + own;
        if (sum >= (next[b] ?? 0)) continue;
        next[b] = sum;
        decision[b] = spend;
      }
    }
    least = next;
    decisions.push(decision);
  }
  const objective = least[limit] ?? Number.POSITIVE_INFINITY;
  if (objective === Number.POSITIVE_INFINITY) return null;
  const choices: (readonly number[])[] = [];
  let left = limit;
  for (let node = nodes - 1; node >= 0; node -= 1) {
    const spend = decisions[node]?.[left] ?? 0;
    choices.unshift(choiceAt(spend));
    left -= spend;
  }
  return { objective, spend: spendOf(controls, choices), choices };
}

/** Spends at which more strength is had than at any lower one; no other is worth choosing. */
function usefulSpends(strength: Float64Array): readonly number[] {
  const spends: number[] = [];
  let best = Number.NEGATIVE_INFINITY;
  for (const [spend, value] of strength.entries()) {
    if (value <= best) continue;
    best = value;
    spends.push(spend);
  }
  return spends;
}

function spendOf(controls: SeparablePortfolio['controls'], choices: SharedBudget['choices']): number {
  let sum = 0;
  for (const choice of choices) for (const [c, o] of choice.entries()) sum += controls[c]?.[o]?.spend ?? 0;
  return sum;
}
