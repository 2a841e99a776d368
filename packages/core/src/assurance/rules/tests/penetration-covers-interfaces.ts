import { unjudged } from '../not-stated.ts';
import type { ReviewRule } from '../review-rule.ts';

/** The penetration test covered every path that crosses a boundary, or says why not. */
export const penetrationCoversInterfaces: ReviewRule = {
  id: 'R-TST-02',
  severity: 'error',
  asks: 'Did the penetration test cover every external interface, or give a reason?',
  artefacts: ['TST'],
  requirements: ['FDA-V.C.3', 'MDCG-3.7a'],
  check: ({ records, views }) => {
    const penetration = records.filter(({ test }) => test === 'penetration');
    if (penetration.length === 0) {
      const message = `${unjudged}no current record of a penetration test.`;
      return [{ object: 'penetration', path: 'id', message, advice: 'Add it to the register of records.' }];
    }
    const covered = new Set(
      penetration.flatMap(({ covers, leavesOut }) => [...covers, ...leavesOut.map(({ id }) => id)]),
    );
    return views.global.paths
      .filter(({ flow, crossesBoundary }) => crossesBoundary !== 'no' && !covered.has(flow))
      .map(({ flow, crossesBoundary }) => ({
        object: flow,
        path: `flows.${flow}`,
        message: `No penetration test covered flow ${flow}, which ${crossesBoundary === 'yes' ? 'crosses' : 'may cross'} a boundary.`,
        advice: 'Test it and name it as covered, or give the reason under leavesOut of the record.',
      }));
  },
};
