import type { ReviewRule } from '../review-rule.ts';

/** Of every medical device it is said whether its service and debug ports are closed. */
export const servicePortsAreClosed: ReviewRule = {
  id: 'R-ARC-03',
  severity: 'warning',
  asks: 'Are debug and service interfaces listed, and disabled where they are not used?',
  artefacts: ['ARC'],
  requirements: ['FDA-A1.D'],
  check: ({ scenario, isA }) =>
    scenario.assets.flatMap(({ id, type, facts, controls }) => {
      if (!isA(type, 'medical-device')) return [];
      const answer = facts['debug-port-closed']?.answer ?? 'unknown';
      if (answer === 'yes' || controls['closed-debug-port']?.state === 'in-place') return [];
      const said =
        answer === 'no' ? 'has open debug or service ports' : 'does not say whether its service ports are closed';
      const advice =
        answer === 'no'
          ? 'Close them, or say why they stay open and who can reach them.'
          : 'Answer the fact debug-port-closed.';
      return [{ object: id, path: `assets.${id}`, message: `${id} ${said}.`, advice }];
    }),
};
