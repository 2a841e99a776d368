import { Failure } from '../failure.ts';
import type { Scales } from '../knowledge/scales.ts';
import type { Quirks } from './quirks.ts';

/**
 * The risk matrix as one row of levels: that of an impact and a likelihood stands at `impact * likelihoods + likelihood`.
 * A combination the matrix does not hold is refused, or the lowest risk under quirk Q8.
 */
export function riskOf(scales: Scales, quirks: Quirks): Uint8Array {
  const likelihoods = scales.likelihood.length;
  const matrix = new Uint8Array(Math.max(scales.impact.length, 16) * likelihoods);
  for (let impact = 0; impact < scales.impact.length; impact += 1) {
    for (let likelihood = 0; likelihood < likelihoods; likelihood += 1) {
      const risk = scales.riskMatrix[impact]?.[likelihood];
      if (risk === undefined && !quirks.unknownRiskIsLowest) {
        throw new Failure(
          'input',
          `The risk matrix of the knowledge base has no entry for impact ${impact} and likelihood ${likelihood}: ` +
            'it needs a row for each impact level with a risk for each likelihood level.',
        );
      }
      matrix[impact * likelihoods + likelihood] = risk ?? 0;
    }
  }
  return matrix;
}

/** How many consequences stand at each risk level, lowest level first; only those that `counts` accepts. */
export function riskVector(
  risk: Uint8Array,
  steps: number,
  counts: (consequence: number) => boolean = () => true,
): number[] {
  const vector = new Array<number>(steps).fill(0);
  for (const [consequence, level] of risk.entries()) {
    if (counts(consequence)) vector[level] = (vector[level] ?? 0) + 1;
  }
  return vector;
}

/** Compares risk vectors from the highest level down: negative when the first is better. */
export function compareRiskVectors(a: readonly number[], b: readonly number[]): number {
  for (let level = Math.max(a.length, b.length) - 1; level >= 0; level -= 1) {
    const difference = (a[level] ?? 0) - (b[level] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
