import { PlanElement, planElements } from '../../register/management-plan.ts';
import { daysBetween } from '../days-between.ts';
import { notStated } from '../not-stated.ts';
import type { ReviewRule } from '../review-rule.ts';

/** After how many days the contact has to be tried again; our assumption. */
const oldest = 365;

/** The plan has its elements, both timelines with reasons, and a contact for disclosure that answers. */
export const planHasItsElements: ReviewRule = {
  id: 'R-PLAN-01',
  severity: 'error',
  asks: 'Has the management plan its elements, timelines with reasons and a contact that answers?',
  artefacts: ['PLAN', 'CVD'],
  requirements: ['FDA-VI.B.1', 'FDA-524B-b1', 'N60-5.4.4'],
  check: ({ register: { plan }, now }) => {
    if (plan === undefined) return [notStated('plan', 'a management plan')];
    const tried = plan.contactTried;
    const missing = [
      ...PlanElement.options.filter((one) => plan.elements[one] === undefined).map((one) => [one, planElements[one]]),
      ...(plan.regular === undefined ? [['regular', 'days and reason of the regular cycle']] : []),
      ...(plan.outOfCycle === undefined ? [['out-of-cycle', 'days and reason of patches out of the cycle']] : []),
      ...(plan.disclosureContact === undefined ? [['contact', 'a contact for disclosure']] : []),
      ...(tried === undefined || daysBetween(tried, now.day) > oldest
        ? [['contact-tried', `that the contact answers, tried within ${oldest} days`]]
        : []),
    ];
    return missing.map(([object = '', text = '']) => ({
      ...{ object, path: 'id', message: `The management plan does not say ${text}.` },
      advice: 'Add it to the plan and name its section under "plan" in the register.',
    }));
  },
};
