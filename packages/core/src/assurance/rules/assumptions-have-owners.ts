import type { ReviewRule } from './review-rule.ts';

/** Whoever has to see that an assumption holds is named. */
export const assumptionsHaveOwners: ReviewRule = {
  id: 'R-ENV-01',
  severity: 'error',
  asks: 'Does every assumption on the environment have somebody who sees that it holds?',
  artefacts: ['ENV'],
  requirements: ['MDCG-3.6a', 'MDCG-2.3d', 'MDR-AI-17.4'],
  check: ({ scenario: { assumptions } }) => {
    if (assumptions.length === 0) {
      const message = 'The model states no assumption about its environment.';
      return [{ object: 'assumptions', path: 'assumptions', message, advice: 'State what you take for granted.' }];
    }
    return assumptions
      .filter(({ owner }) => owner === undefined)
      .map(({ id, text }) => ({
        object: id,
        path: `assumptions.${id}`,
        message: `Nobody is named who sees that "${text}" holds.`,
        advice: 'Name the owner: manufacturer, integrator or operator.',
      }));
  },
};
