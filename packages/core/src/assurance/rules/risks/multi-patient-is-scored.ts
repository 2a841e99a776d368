import type { ReviewRule } from '../review-rule.ts';

/** Harm to several patients at once is scored apart, and never lower than that to one. */
export const multiPatientIsScored: ReviewRule = {
  id: 'R-SRR-05',
  severity: 'error',
  asks: 'Is harm to several patients at once scored apart from harm to one?',
  artefacts: ['SRR', 'ARC'],
  requirements: ['FDA-V.B.2b'],
  check: ({ views, assessment, scenario }) => {
    const assets = new Set(scenario.assets.map(({ id }) => id));
    const place = (level: string): number => assessment.scales.risk.findIndex(({ id }) => id === level);
    return views.multiPatient.amplifiers.flatMap(({ element, label, reach, riskToOne, riskToSeveral }) => {
      const told = { object: element, path: `${assets.has(element) ? 'assets' : 'data'}.${element}` };
      const whom = reach === null ? 'several patients' : `${reach} patients`;
      if (riskToSeveral === null) {
        const message = `Over ${label} ${whom} can be reached at once; nobody has scored that apart.`;
        return [{ ...told, message, advice: 'Give the risk with the reason under "multiPatient" in the register.' }];
      }
      if (place(riskToSeveral) >= place(riskToOne)) return [];
      const message = `Over ${label} the risk to ${whom} is said to be ${riskToSeveral}, below ${riskToOne} for one.`;
      return [
        { ...told, message, advice: 'Harm to several cannot be a lower risk than the same harm to one of them.' },
      ];
    });
  },
};
