import { daysBetween } from '../days-between.ts';
import { notStated } from '../not-stated.ts';
import type { ReviewRule } from '../review-rule.ts';

/** How old the list may be, in days; our assumption, no authority gives a number. */
const oldest = 30;

/** Every known vulnerability has a status, what it means for safety, and the list is recent. */
export const everyMatchIsAssessed: ReviewRule = {
  id: 'R-VULN-01',
  severity: 'error',
  asks: 'Is every known vulnerability of a component assessed, and the list recent?',
  artefacts: ['VULN', 'VEX'],
  requirements: ['FDA-V.A.4e', 'ESTAR-10'],
  check: ({ register: { vulnerabilities }, now }) => {
    if (vulnerabilities === undefined) return [notStated('vulnerabilities', 'known vulnerabilities of the components')];
    const { asOf, found } = vulnerabilities;
    const late = daysBetween(asOf, now.day) > oldest;
    const list = { object: 'vulnerabilities', path: 'id', advice: 'Match the bill of materials again.' };
    return [
      ...(late
        ? [{ ...list, message: `The vulnerabilities are those of ${asOf}, more than ${oldest} days ago.` }]
        : []),
      ...found.flatMap(({ id, component, status, safety, assessedOn }) => {
        const missing = [
          ...(status === undefined || status === 'under-investigation' ? ['status'] : []),
          ...(safety === undefined ? ['what it means for safety'] : []),
          ...(assessedOn === undefined ? ['day of assessment'] : []),
        ];
        if (missing.length === 0) return [];
        const message = `${id} in ${component} lacks its ${missing.join(', ')}.`;
        return [{ object: `${id}/${component}`, path: 'id', message, advice: 'Assess it and state the result.' }];
      }),
    ];
  },
};
