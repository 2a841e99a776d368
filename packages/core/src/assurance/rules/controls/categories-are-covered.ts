import type { ReviewModel, Shortfall } from '../../review-model.ts';
import type { ReviewRule } from '../review-rule.ts';

/** The eight categories of controls have one each, and each control a criterion of acceptance. */
export const categoriesAreCovered: ReviewRule = {
  id: 'R-CTL-02',
  severity: 'error',
  asks: 'Has each of the eight categories of controls one in place or planned, with a criterion of acceptance?',
  artefacts: ['REQ'],
  requirements: ['FDA-V.B.1', 'ESTAR-13'],
  check: (model) => [...emptyCategories(model), ...withoutCriterion(model)],
};

function emptyCategories({ assessment, catalogue }: ReviewModel): readonly Shortfall[] {
  const used = new Set(
    assessment.controls.flatMap(({ control, state }) => (state === 'in-place' || state === 'planned' ? [control] : [])),
  );
  return catalogue.documents
    .flatMap(({ requirements }) => requirements.filter(({ id }) => id.startsWith('FDA-A1.')))
    .filter(({ controls }) => !controls.some((control) => used.has(control)))
    .map(({ id, title, clause }) => ({
      object: id,
      path: 'id',
      message: `No control of the category ${title ?? clause} is in place or planned.`,
      advice: 'Add one, or accept this with the reason why none is needed.',
    }));
}

function withoutCriterion({ scenario, assessment, register }: ReviewModel): readonly Shortfall[] {
  const told = new Set(
    register.controls.flatMap(({ control, acceptance }) => (acceptance === undefined ? [] : [control])),
  );
  return assessment.controls
    .filter(({ id, state }) => (state === 'in-place' || state === 'planned') && !told.has(id))
    .map(({ id, label, asset, assetLabel }) => ({
      object: id,
      path: scenario.assets.some((one) => one.id === asset) ? `assets.${asset}.controls` : 'id',
      message: `${label} at ${assetLabel} has no criterion of acceptance.`,
      advice: 'State it as acceptance of the control in the register.',
    }));
}
