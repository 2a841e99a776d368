import type { ReviewRule } from './review-rule.ts';

/** Every harm to patients is linked to the hazard log of the safety file. */
export const harmsLinkToHazards: ReviewRule = {
  id: 'R-SAF-01',
  severity: 'error',
  asks: 'Is every security risk that can harm a patient linked to the hazards of the safety file?',
  artefacts: ['SAF'],
  requirements: ['MDCG-3.2b', 'MDR-AI-3b'],
  check: ({ scenario, assessment }) => {
    const own = [...scenario.people, ...scenario.assets, ...scenario.data].filter(({ hazards }) => hazards.length > 0);
    const linked = new Set([
      ...own.map(({ id }) => id),
      ...scenario.functions.flatMap(({ hazards, for: whom }) => (hazards.length > 0 && whom ? [whom] : [])),
    ]);
    return assessment.harms
      .filter(({ kind, asset }) => kind === 'patient' && !linked.has(asset))
      .map(({ id, label, assetLabel, asset }) => ({
        object: id,
        path: scenario.people.some((one) => one.id === asset) ? `people.${asset}` : 'context.patients',
        message: `${label} of ${assetLabel} names no hazard of the safety file.`,
        advice: 'Give the ids of the hazard log as hazards of the function or the patient group.',
      }));
  },
};
