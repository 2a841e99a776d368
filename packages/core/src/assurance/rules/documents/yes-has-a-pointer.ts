import { notStated } from '../not-stated.ts';
import type { ReviewRule } from '../review-rule.ts';

/** Every row of the checklist that applies points at document, version and section; every no has a reason. */
export const yesHasAPointer: ReviewRule = {
  id: 'R-DOC-03',
  severity: 'error',
  asks: 'Does every yes in the checklist of requirements point at exact evidence?',
  artefacts: ['GSPR'],
  requirements: ['MDR-AII-4'],
  check: ({ register: { conformity }, scope }) => {
    if (scope['market-eu'].answer === 'no') return [];
    if (conformity.length === 0) return [notStated('conformity', 'the checklist of general requirements')];
    return conformity.flatMap(({ requirement, applicable, because, evidence }) => {
      const told = { object: requirement, path: 'id', advice: 'Complete the row under "conformity" in the register.' };
      if (applicable === 'yes' && evidence === undefined)
        return [{ ...told, message: `${requirement} is said to apply and points at no evidence.` }];
      if (applicable === 'no' && because === undefined)
        return [{ ...told, message: `${requirement} is said not to apply, without a reason.` }];
      return [];
    });
  },
};
