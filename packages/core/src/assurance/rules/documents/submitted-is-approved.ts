import { unjudged } from '../not-stated.ts';
import type { ReviewRule } from '../review-rule.ts';

/** What is submitted is approved, and nothing it speaks of has changed since. */
export const submittedIsApproved: ReviewRule = {
  id: 'R-DOC-01',
  severity: 'blocking',
  asks: 'Is every submitted document approved, with no change since?',
  artefacts: ['DOC'],
  requirements: ['81001-5.8.6'],
  check: ({ register, standings }) => {
    const submitted = register.records.filter((record) => record.submitted === true);
    if (submitted.length === 0) {
      const message = `${unjudged}no record is marked as submitted.`;
      return [
        { object: 'submitted', path: 'id', message, advice: 'Mark what goes to an authority with submitted: true.' },
      ];
    }
    return submitted.flatMap(({ id, title, model, parts }) => {
      const standing = standings.get(id);
      const told = {
        object: id,
        path: 'id',
        advice: 'Look at it again, approve it, and record it with its fingerprints.',
      };
      if (standing !== undefined && standing.kind !== 'current')
        return [{ ...told, message: `${title} is submitted and does not hold: ${standing.why}.` }];
      if (model !== undefined || parts !== undefined) return [];
      return [{ ...told, message: `${title} is submitted and does not say which model it was made from.` }];
    });
  },
};
