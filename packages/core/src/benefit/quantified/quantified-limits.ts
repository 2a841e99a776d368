import { standingSentences } from '../decision-conventions.ts';

/** What every result in numbers must say of itself (§17 of the scheme). */
export const quantifiedLimits: readonly string[] = standingSentences('number-limit');
