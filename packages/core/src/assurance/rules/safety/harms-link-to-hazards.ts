import type { ReviewModel, Shortfall } from '../../review-model.ts';
import type { ReviewRule } from '../review-rule.ts';

/** Every harm to patients is linked to the hazard log, and every control says what it does to safety. */
export const harmsLinkToHazards: ReviewRule = {
  id: 'R-SAF-01',
  severity: 'error',
  asks: 'Is every security risk to patients linked to a hazard of the safety file, and every control with its side effects?',
  artefacts: ['SAF'],
  requirements: ['MDCG-3.2b', 'MDCG-3.3d', 'MDR-AI-3b'],
  check: (model) => [...unlinked(model), ...withoutSideEffects(model)],
};

function unlinked({ scenario, assessment }: ReviewModel): readonly Shortfall[] {
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
}

/** What the model finds that a control starts is a statement; that it finds nothing is none. */
function withoutSideEffects({ scenario, assessment, register }: ReviewModel): readonly Shortfall[] {
  const told = new Set(
    register.controls.flatMap(({ control, sideEffects }) => (sideEffects === undefined ? [] : [control])),
  );
  return assessment.controls
    .filter(({ state, starts, id }) => state === 'in-place' && starts.length === 0 && !told.has(id))
    .map(({ id, label, asset, assetLabel }) => ({
      object: id,
      path: scenario.assets.some((one) => one.id === asset) ? `assets.${asset}.controls` : 'id',
      message: `Nobody says what ${label} at ${assetLabel} does to safety and use.`,
      advice: 'State it as sideEffects of the control in the register, also where it does nothing.',
    }));
}
