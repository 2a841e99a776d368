import { type Distribution, quantileOf, supportOf } from '../../packages/core/src/quantity/distribution.ts';

/**
 * The interval that holds 90 of 100 of what the next study of a question would find, where each of the given studies is as
 * likely as any other to be like it: the quantiles of their mixture, on 2,000 quantiles of each.
 */
export function predictedNinety(studies: readonly Distribution[]): { readonly low: number; readonly high: number } {
  if (studies.length === 0) throw new RangeError('Nothing is predicted from no study.');
  const points = 2_000;
  const values = studies.flatMap((study) => pointsOf(study, points)).sort((a, b) => a - b);
  const at = (share: number): number => values[Math.floor(share * (values.length - 1))] as number;
  return { low: at(0.05), high: at(0.95) };
}

function pointsOf(study: Distribution, points: number): readonly number[] {
  const { low, high } = supportOf(study);
  if (low === high) return new Array<number>(points).fill(low);
  return Array.from({ length: points }, (_, i) => quantileOf(study, (i + 0.5) / points));
}
