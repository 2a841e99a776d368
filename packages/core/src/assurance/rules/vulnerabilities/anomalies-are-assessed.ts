import { notStated } from '../not-stated.ts';
import type { ReviewRule } from '../review-rule.ts';

/** Every anomaly left open is assessed for security with the weakness it may be, or it is stated that there is none. */
export const anomaliesAreAssessed: ReviewRule = {
  id: 'R-ANO-01',
  severity: 'error',
  asks: 'Is every open anomaly assessed for security, or is it stated that there is none?',
  artefacts: ['ANO'],
  requirements: ['FDA-V.A.5', 'ESTAR-11'],
  check: ({ register: { anomalies } }) => {
    if (anomalies === undefined) return [notStated('anomalies', 'anomalies left open, or that there are none')];
    return anomalies.open.flatMap(({ id, cwe, assessment }) => {
      const missing = [
        ...(assessment === undefined ? ['an assessment'] : []),
        ...(cwe === undefined ? ['the weaknesses (CWE) that were considered'] : []),
      ];
      if (missing.length === 0) return [];
      const message = `The open anomaly ${id} lacks ${missing.join(' and ')}.`;
      return [{ object: id, path: 'id', message, advice: 'Assess what it means for security.' }];
    });
  },
};
