/** A share with the ends of its confidence interval. */
export type Estimate = { readonly mean: number; readonly low: number; readonly high: number };

/**
 * Wilson's score interval at 95 % for a share seen in `trials` independent trials. On average over many probabilities it
 * covers the true one in 95 of 100 cases, where the interval of Clopper and Pearson covers more and is wider. `trials`
 * need not be whole: for weighted worlds it is their effective number, and the interval is then approximate.
 */
export function wilsonInterval(share: number, trials: number): Estimate {
  if (!(trials > 0)) return { mean: share, low: 0, high: 1 };
  const z = 1.959963984540054;
  const spread = (z * z) / trials;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (z / (1 + spread)) * Math.sqrt((share * (1 - share)) / trials + spread / (4 * trials));
  return {
    mean: share,
    low: share === 0 ? 0 : Math.max(0, centre - half),
    high: share === 1 ? 1 : Math.min(1, centre + half),
  };
}
