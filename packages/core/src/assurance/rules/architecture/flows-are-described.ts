import type { ReviewRule } from '../review-rule.ts';

/** Every flow answers what FDA's Appendix 2 asks of a path of communication. */
export const flowsAreDescribed: ReviewRule = {
  id: 'R-ARC-01',
  severity: 'error',
  asks: 'Does every flow answer the attributes of a path of communication, or say why one does not apply?',
  artefacts: ['ARC'],
  requirements: ['FDA-V.B.2', 'MDCG-4.2h'],
  check: ({ views }) =>
    views.global.paths.flatMap(({ flow, known, notApplicable, missing }) => {
      if (missing.length === 0) return [];
      const [answered, all] = [
        known.length + notApplicable.length,
        known.length + notApplicable.length + missing.length,
      ];
      return [
        {
          object: flow,
          path: `flows.${flow}`,
          message: `Flow ${flow} answers ${answered} of ${all}; it lacks ${missing.map(({ name }) => name).join(', ')}.`,
          advice: 'State them on the flow, or under "flows" in the register with reasons for what does not apply.',
        },
      ];
    }),
};
