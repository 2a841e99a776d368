import { ClosingPoint, closingPoints } from '../../register/incident-case.ts';
import type { ReviewRule } from '../review-rule.ts';

/** A case is closed only when everything that it touches was settled. */
export const casesAreClosedInFull: ReviewRule = {
  id: 'R-INC-02',
  severity: 'error',
  asks: 'Was everything settled before a case was closed?',
  artefacts: ['INC'],
  requirements: ['MDCG-5.1f'],
  check: ({ register: { cases = [] } }) =>
    cases.flatMap(({ id, closed }) => {
      if (closed === undefined) return [];
      const missing = ClosingPoint.options.filter((point) => closed.points[point] === undefined);
      if (missing.length === 0) return [];
      const message = `The case ${id} was closed without ${missing.map((point) => closingPoints[point]).join(', ')}.`;
      return [{ object: id, path: 'id', message, advice: 'Settle them, or open the case again.' }];
    }),
};
