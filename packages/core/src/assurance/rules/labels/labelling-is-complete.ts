import { LabelItem, labelItems } from '../../register/label-item.ts';
import type { ReviewRule } from '../review-rule.ts';

/** Users are told everything that the requirements on labelling list. */
export const labellingIsComplete: ReviewRule = {
  id: 'R-LBL-01',
  severity: 'error',
  asks: 'Do the instructions for use tell all that FDA, MDCG and IMDRF list?',
  artefacts: ['LBL'],
  requirements: ['FDA-VI.A.1', 'MDCG-4.2a', 'N60-5.5.1'],
  check: ({ register }) => {
    const told = new Set(register.labels.map(({ item }) => item));
    return LabelItem.options
      .filter((item) => !told.has(item))
      .map((item) => ({
        object: item,
        path: 'id',
        message: `Nothing in the instructions for use tells: ${labelItems[item].text} (${labelItems[item].rows.join(', ')}).`,
        advice: 'Write it, and name the section under "labels" in the register.',
      }));
  },
};
