import type { ReviewRule } from '../review-rule.ts';

/** Threats of every phase of the life of the product were looked for, and some are found in each. */
export const phasesAreCovered: ReviewRule = {
  id: 'R-TM-03',
  severity: 'warning',
  asks: 'Does the threat model cover supply, manufacture, deployment, interoperation, maintenance and taking out of use?',
  artefacts: ['TM'],
  requirements: ['FDA-V.A.1a', 'N60-5.2.4'],
  check: ({ assessment, catalogue }) => {
    const found = new Set([
      ...assessment.threats.map(({ code }) => code),
      ...assessment.controls.flatMap(({ blocks }) => blocks.map((id) => id.slice(0, id.indexOf('@')))),
    ]);
    return catalogue.phases
      .filter(({ threats }) => !threats.some((code) => found.has(code)))
      .map(({ id, label }) => ({
        object: id,
        path: 'id',
        message: `No threat of the phase "${label}" is found in the model.`,
        advice: 'Model who supplies, installs, maintains and takes out of use, or accept this with the reason.',
      }));
  },
};
