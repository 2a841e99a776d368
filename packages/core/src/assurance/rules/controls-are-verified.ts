import type { ReviewRule } from './review-rule.ts';

/** A control that is drawn is not a control that works: a current record of a test shows each one. */
export const controlsAreVerified: ReviewRule = {
  id: 'R-TRC-01',
  severity: 'error',
  asks: 'Does the chain from threat over control to test and evidence have no gap?',
  artefacts: ['TRC'],
  requirements: ['N60-5.6.3', '81001-5.7.2', 'MDR-AI-3d'],
  check: ({ scenario, assessment, records }) => {
    const shown = new Set(records.flatMap(({ artefact, shows }) => (artefact === 'TST' ? shows : [])));
    return assessment.controls
      .filter(({ state, id }) => state === 'in-place' && !shown.has(id))
      .map(({ id, label, asset, assetLabel }) => ({
        object: id,
        path: scenario.assets.some((one) => one.id === asset) ? `assets.${asset}.controls` : 'id',
        message: `${label} at ${assetLabel} is said to be in place; no current test record shows it.`,
        advice: `Add a test record that shows ${id} to the register given with --records.`,
      }));
  },
};
