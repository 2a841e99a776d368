/** A PERT distribution: least, most likely and greatest value; the weight of the most likely one is usually 4. */
export type Pert = { readonly low: number; readonly mode: number; readonly high: number; readonly weight: number };

/** The mean of a PERT distribution. */
export function pertMean({ low, mode, high, weight }: Pert): number {
  return (low + weight * mode + high) / (weight + 2);
}

/**
 * The expected loss of independent factors in the words of FAIR: how often a loss happens times the sum of what it
 * costs, each by its mean.
 */
export function expectedLoss(frequency: number, magnitudes: readonly number[]): number {
  return frequency * magnitudes.reduce((sum, magnitude) => sum + magnitude, 0);
}
