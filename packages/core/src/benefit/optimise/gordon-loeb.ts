/**
 * One asset without a graph (Gordon and Loeb, 2002): a breach with loss `loss` happens with probability `vulnerability`
 * when nothing is invested, and each unit invested lowers it, by `productivity` and `exponent`.
 * `power`: S(z) = v / (αz + 1)^β. `exponential`: S(z) = v^(αz + 1); its exponent is not used.
 */
export type GordonLoeb = {
  readonly kind: 'power' | 'exponential';
  /** v, above 0 and at most 1. */
  readonly vulnerability: number;
  /** L, in the units of the investment, times the probability of a threat. */
  readonly loss: number;
  /** α, above 0. */
  readonly productivity: number;
  /** β, at least 1. */
  readonly exponent: number;
};

/** The probability of a breach after an investment. */
export function breachProbability(model: GordonLoeb, investment: number): number {
  const { kind, vulnerability, productivity, exponent } = model;
  const effort = productivity * investment + 1;
  return kind === 'power' ? vulnerability / effort ** exponent : vulnerability ** effort;
}

/** The investment that makes investment plus expected loss least, never below 0; a sanity bound: at most v·L/e. */
export function bestInvestment(model: GordonLoeb): number {
  const { kind, vulnerability: v, loss, productivity: a, exponent: b } = model;
  if (kind === 'power') return Math.max(0, ((v * a * b * loss) ** (1 / (b + 1)) - 1) / a);
  // What is certain stays certain in this class: no investment helps.
  if (v >= 1) return 0;
  return Math.max(0, Math.log(1 / (-a * v * loss * Math.log(v))) / (a * Math.log(v)));
}
