import type { ReviewRule } from '../review-rule.ts';

/** "Not affected" has a justification that machines read, and evidence. */
export const notAffectedIsJustified: ReviewRule = {
  id: 'R-VULN-03',
  severity: 'error',
  asks: 'Has every "not affected" a justification and evidence?',
  artefacts: ['VEX'],
  requirements: ['FDA-V.A.4e'],
  check: ({ register: { vulnerabilities } }) =>
    (vulnerabilities?.found ?? []).flatMap(({ id, component, status, justification, evidence }) => {
      if (status !== 'not-affected') return [];
      const missing = [
        ...(justification === undefined ? ['a justification'] : []),
        ...(evidence.length === 0 ? ['evidence'] : []),
      ];
      if (missing.length === 0) return [];
      const message = `${id} is said not to affect ${component}, without ${missing.join(' and ')}.`;
      return [
        { object: `${id}/${component}`, path: 'id', message, advice: 'State why, and name the record that shows it.' },
      ];
    }),
};
