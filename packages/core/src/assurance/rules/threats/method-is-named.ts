import { notStated } from '../not-stated.ts';
import type { ReviewRule } from '../review-rule.ts';

/** The method of threat modelling is named with the reason why it fits. */
export const methodIsNamed: ReviewRule = {
  id: 'R-TM-04',
  severity: 'warning',
  asks: 'Is the method of threat modelling named and reasoned?',
  artefacts: ['TM'],
  requirements: ['ESTAR-03', 'FDA-V.A.1b'],
  check: ({ register }) =>
    register.methods?.threats === undefined ? [notStated('methods', 'the method of threat modelling')] : [],
};
