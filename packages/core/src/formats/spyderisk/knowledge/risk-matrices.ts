import type { Level } from '../../../knowledge/id.ts';
import type { ScaleStep } from '../../../knowledge/scales.ts';

/** The published matrices by number of impact, likelihood and risk steps: rows by impact, a digit for each likelihood. */
const matrices: Readonly<Record<string, string>> = {
  '6x6x5': '000000 000011 000112 001233 012344 012344',
  '5x6x5': '000011 000112 001233 012344 012344',
  '5x5x5': '00011 00112 01233 12344 12344',
  '6x6x6': '000000 000112 001223 012344 023455 023555',
};

type Sized = readonly ScaleStep[];

/**
 * The risk matrix that belongs to scales of these sizes, since N-Quads carry none; undefined for sizes that Spyderisk
 * has no matrix for.
 */
export function riskMatrixFor(
  impact: Sized,
  likelihood: Sized,
  risk: Sized,
): readonly (readonly Level[])[] | undefined {
  return matrices[`${impact.length}x${likelihood.length}x${risk.length}`]
    ?.split(' ')
    .map((row) => [...row].map(Number));
}
