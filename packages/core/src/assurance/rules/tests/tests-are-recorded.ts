import { TestKind } from '../../register/record.ts';
import type { ReviewRule } from '../review-rule.ts';

/** A current record of each kind of test is there. */
export const testsAreRecorded: ReviewRule = {
  id: 'R-TST-01',
  severity: 'error',
  asks: 'Is there a current record of every kind of security test?',
  artefacts: ['TST'],
  requirements: ['FDA-V.C.3', '81001-5.7.3', 'MDCG-3.7a'],
  check: ({ records }) =>
    TestKind.options
      .filter((kind) => !records.some(({ artefact, test }) => artefact === 'TST' && test === kind))
      .map((kind) => ({
        object: kind,
        path: 'id',
        message: `No current record of a test of the kind ${kind}.`,
        advice: 'Add it to the register of records.',
      })),
};
