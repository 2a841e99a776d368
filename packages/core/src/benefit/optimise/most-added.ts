import type { AttackWay } from './interdiction-graph.ts';
import { costAt, type Measure } from './measure.ts';

/** No choice of free controls within what is left to spend adds more to a way (a fractional knapsack). */
export function mostAdded(
  { added }: AttackWay,
  measures: readonly Measure[],
  { free, left }: { readonly free: readonly number[]; readonly left: number },
): number {
  const gain = (k: number): number => added[k] ?? 0;
  const priceOf = (k: number): number => {
    const measure = measures[k];
    return measure === undefined ? 0 : costAt(measure, 1);
  };
  const useful = free.filter((k) => gain(k) > 0).sort((a, b) => priceOf(a) * gain(b) - priceOf(b) * gain(a));
  let rest = left;
  let sum = 0;
  for (const k of useful) {
    const price = priceOf(k);
    if (price > rest) return sum + (gain(k) * Math.max(0, rest)) / price;
    sum += gain(k);
    rest -= price;
  }
  return sum;
}
