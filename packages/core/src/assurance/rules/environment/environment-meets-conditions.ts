import { unjudged } from '../not-stated.ts';
import type { ReviewRule } from '../review-rule.ts';

/** What the makers assume of the environment is met in this deployment. */
export const environmentMeetsConditions: ReviewRule = {
  id: 'R-ENV-04',
  severity: 'error',
  asks: 'Does the environment meet what the makers of the devices assume?',
  artefacts: ['ENV'],
  requirements: ['80001-6.install', 'MDCG-2.6.2a', '60601-4-5-6'],
  check: ({ conditions, scenario, register }) => {
    if (register.conditions.length === 0) {
      const message = `${unjudged}the register has no condition on the environment.`;
      const advice = 'Take the conditions over from the makers of the devices, under "conditions" in the register.';
      return [{ object: 'conditions', path: 'assumptions', message, advice }];
    }
    const sections = ['zones', 'people', 'assets', 'flows'] as const;
    const pathOf = (at: string | null): string => {
      const section = sections.find((one) => scenario[one].some(({ id }) => id === at));
      return section === undefined ? 'id' : `${section}.${at}`;
    };
    return conditions
      .filter(({ standing }) => standing !== 'met')
      .map(({ condition, text, at, standing, because }) => ({
        object: at === null ? condition : `${condition}/${at}`,
        path: pathOf(at),
        message: `"${text}" is ${standing === 'broken' ? 'not met' : 'not known to be met'}: ${because}.`,
        advice: 'Meet it, or agree with the maker on something else that holds the risk down.',
      }));
  },
};
