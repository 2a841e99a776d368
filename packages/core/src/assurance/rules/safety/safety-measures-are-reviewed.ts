import type { ReviewRule } from '../review-rule.ts';

/** What the safety of a function rests on was looked at for what it does to security. */
export const safetyMeasuresAreReviewed: ReviewRule = {
  id: 'R-SAF-02',
  severity: 'warning',
  asks: 'Were the measures of the safety file looked at for what they do to security?',
  artefacts: ['SAF'],
  requirements: ['MDCG-3.2c'],
  check: ({ scenario, register }) => {
    const reviewed = new Set(register.safetyReviews.map(({ measure }) => measure));
    return scenario.functions
      .filter(
        ({ id, fallback, notice }) => !reviewed.has(id) && (typeof fallback === 'object' || typeof notice === 'object'),
      )
      .map(({ id, label }) => ({
        object: id,
        path: `functions.${id}`,
        message: `Nobody has looked at what the fallback of ${label ?? id} does to security.`,
        advice: 'Record the review under "safetyReviews" in the register.',
      }));
  },
};
