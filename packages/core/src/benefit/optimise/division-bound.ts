import type { HarmBounds } from './net-benefit.ts';

/**
 * What harm is left when a measure stays low, all others being as protective as they can, what raising it asks for, and
 * what that takes of the budget.
 */
export type Probe = { readonly harm: HarmBounds; readonly extra: number; readonly spend: number };

// Steps in which the price of the budget is narrowed down; any price gives a bound that holds.
const priceSteps = 12;

/**
 * A bound over all divisions of measures into those that stay low and those that are raised: the raised ones are paid
 * for, all of them must fit into what is `left` of the budget, and of those that stay low the most harmful counts. Where
 * harm comes in parts, each part counts its own most harmful one and bears its share of what raising asks for. What is
 * spent may be given a price that is handed back for the whole budget: the price that gives most is looked for.
 */
export function leastOfDivisions(probes: readonly Probe[], all: HarmBounds, left: number): number {
  const parts = all.parts ?? [];
  const whole = [sorted(probes, (probe) => ({ more: probe.harm.upper - all.upper, share: 1 }))];
  const inParts = parts.map((part, h) =>
    sorted(probes, ({ harm }) => {
      const more = Math.max(0, (harm.parts?.[h] ?? 0) - part);
      const total = (harm.parts ?? []).reduce((sum, own, i) => sum + Math.max(0, own - (parts[i] ?? 0)), 0);
      return { more, share: total === 0 ? 0 : more / total };
    }),
  );
  return all.upper + Math.max(priced(whole, left), priced(inParts, left));
}

type Division = { readonly more: number; readonly extra: number; readonly spend: number; readonly share: number };

function sorted(
  probes: readonly Probe[],
  seen: (probe: Probe) => { readonly more: number; readonly share: number },
): readonly Division[] {
  return probes
    .map((probe) => ({ ...seen(probe), extra: probe.extra, spend: probe.spend }))
    .sort((p, q) => q.more - p.more);
}

/** The greatest bound over prices of the budget: it is concave in the price, so thirds are left out in turn. */
function priced(lists: readonly (readonly Division[])[], left: number): number {
  const at = (price: number): number => lists.reduce((sum, list) => sum + leastAt(list, price, left), 0) - price * left;
  const free = lists.reduce((sum, list) => sum + leastAt(list, 0, left), 0);
  if (!Number.isFinite(left) || left <= 0) return free;
  let [low, high] = [0, lists.reduce((sum, list) => sum + Math.max(0, list[0]?.more ?? 0), 0) / left];
  let best = free;
  for (let step = 0; step < priceSteps; step += 1) {
    const [one, other] = [low + (high - low) / 3, high - (high - low) / 3];
    const [below, above] = [at(one), at(other)];
    best = Math.max(best, below, above);
    if (below < above) low = one;
    else high = other;
  }
  return best;
}

function leastAt(list: readonly Division[], price: number, left: number): number {
  // Sums of the same spends in another order differ in their last digits; that must not forbid a division.
  const most = left + Math.abs(left) * 1e-9;
  let paid = 0;
  let spent = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const { more, extra, spend, share } of list) {
    least = Math.min(least, paid + Math.max(0, more));
    paid += share * (extra + price * spend);
    spent += spend;
    // This one and those before cannot all be raised.
    if (spent > most) return least;
  }
  return Math.min(least, paid);
}
