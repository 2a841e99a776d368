import { unjudged } from '../not-stated.ts';
import type { ReviewRule } from '../review-rule.ts';

/** The approved threat model speaks of the architecture as it is. */
export const threatModelIsCurrent: ReviewRule = {
  id: 'R-TM-02',
  severity: 'error',
  asks: 'Is the threat model newer than the last change of the architecture?',
  artefacts: ['TM'],
  requirements: ['81001-7.2', 'FDA-V.A.1a'],
  check: ({ register, standings }) => {
    const models = register.records.filter(({ artefact }) => artefact === 'TM');
    const bound = models.filter(({ model, parts }) => model !== undefined || parts !== undefined);
    if (bound.some(({ id }) => standings.get(id)?.kind === 'current')) return [];
    const advice =
      'Look at the threats again, approve the threat model, and record it with the fingerprint of the model.';
    if (bound.length === 0) {
      const message = `${unjudged}no record of a threat model names the model it was approved for.`;
      return [{ object: 'threat-model', path: 'id', message, advice }];
    }
    return bound.map(({ id }) => {
      const standing = standings.get(id);
      const why = standing === undefined || standing.kind === 'current' ? 'it was not weighed' : standing.why;
      return { object: id, path: 'flows', message: `The threat model ${id} does not hold: ${why}.`, advice };
    });
  },
};
