import type { HarmBounds } from './net-benefit.ts';

/** What harm is left when a measure stays low, all others being as protective as they can, and what raising it asks for. */
export type Probe = { readonly harm: HarmBounds; readonly extra: number };

/**
 * A bound over all divisions of measures into those that stay low and those that are raised: the raised ones are paid
 * for, and of those that stay low the most harmful counts. Where harm comes in parts, each part counts its own most
 * harmful one and bears its share of what raising asks for. `all` is the harm with every measure raised.
 */
export function leastOfDivisions(probes: readonly Probe[], all: HarmBounds): number {
  const whole = leastOfPart(probes.map(({ harm, extra }) => ({ more: harm.upper - all.upper, extra })));
  const parts = all.parts ?? [];
  let inParts = 0;
  for (const [h, part] of parts.entries()) {
    const shares = probes.map(({ harm, extra }) => {
      const more = Math.max(0, (harm.parts?.[h] ?? 0) - part);
      const total = (harm.parts ?? []).reduce((sum, left, i) => sum + Math.max(0, left - (parts[i] ?? 0)), 0);
      return { more, extra: total === 0 ? 0 : (extra * more) / total };
    });
    inParts += leastOfPart(shares);
  }
  return all.upper + Math.max(whole, inParts);
}

function leastOfPart(probes: readonly { readonly more: number; readonly extra: number }[]): number {
  let paid = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const { more, extra } of probes.toSorted((p, q) => q.more - p.more)) {
    least = Math.min(least, paid + Math.max(0, more));
    paid += extra;
  }
  return Math.min(least, paid);
}
