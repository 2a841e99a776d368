import type { ReviewRule } from '../review-rule.ts';

/** Whether users can do what is left to them was evaluated with users. */
export const transfersAreUsable: ReviewRule = {
  id: 'R-LBL-03',
  severity: 'warning',
  asks: 'Was it evaluated with users whether they can do what is left to them?',
  artefacts: ['LBL'],
  requirements: ['FDA-VI.A.0'],
  check: ({ register }) =>
    register.transfers
      .filter(({ usability }) => usability === undefined)
      .map(({ id, what, to }) => ({
        object: id,
        path: 'assumptions',
        message: `Nobody has evaluated whether the ${to ?? 'receiver'} can do: ${what}.`,
        advice: 'Name the record of the evaluation as usability of the transfer, or why none is needed.',
      })),
};
