import type { ReviewRule } from './review-rule.ts';

/** Of every control that is there or planned it is said who provides it. */
export const controlsHaveProviders: ReviewRule = {
  id: 'R-ENV-03',
  severity: 'error',
  asks: 'Is it said for every control who provides it?',
  artefacts: ['ENV'],
  requirements: ['MDCG-2.6a', 'N60-4.3'],
  check: ({ scenario, assessment }) =>
    assessment.controls
      .filter(({ state, providedBy }) => (state === 'in-place' || state === 'planned') && providedBy === null)
      .map(({ id, label, asset, assetLabel }) => ({
        object: id,
        path: scenario.assets.some((one) => one.id === asset) ? `assets.${asset}.controls` : 'id',
        message: `Nobody is named who provides ${label} at ${assetLabel}.`,
        advice: 'Add "by" to the control: manufacturer, integrator or operator.',
      })),
};
