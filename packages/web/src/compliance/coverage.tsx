import type { RequirementCoverage } from '@nemecys/core';

/** How far something is shown, in words. What is stated and what is verified are never one. */
export const coverageWords: Readonly<Record<RequirementCoverage, string>> = {
  verified: 'Verified by current evidence',
  stated: 'Stated in the model',
  partly: 'Partly shown',
  stale: 'Stale',
  missing: 'Missing',
  undecided: 'Undecided',
  'not-applicable': 'Not applicable',
};

/** How far something is shown, in words and colour. */
export function Coverage({ of }: { readonly of: RequirementCoverage }) {
  return <span className={`mark mark-${of}`}>{coverageWords[of]}</span>;
}

const gravities = { blocking: 'Blocking', error: 'Error', warning: 'Warning' } as const;

/** How grave a gap is, in words and colour. */
export function Gravity({ of }: { readonly of: keyof typeof gravities }) {
  return <span className={`mark mark-${of}`}>{gravities[of]}</span>;
}
