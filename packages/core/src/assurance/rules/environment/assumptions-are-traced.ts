import type { ReviewModel, Shortfall } from '../../review-model.ts';
import type { ReviewRule } from '../review-rule.ts';

/** Every assumption has an owner, a risk that it holds down and a place where users are told; every duty traces back. */
export const assumptionsAreTraced: ReviewRule = {
  id: 'R-ENV-01',
  severity: 'error',
  asks: 'Has every assumption an owner, a risk and a place in the instructions for use, and every duty there a source?',
  artefacts: ['ENV', 'LBL'],
  requirements: ['MDCG-3.6a', 'MDCG-2.3d', 'MDR-AI-17.4'],
  check: (model) => [...untraced(model), ...dutiesWithoutSource(model)],
};

function untraced({ scenario: { assumptions }, register }: ReviewModel): readonly Shortfall[] {
  if (assumptions.length === 0) {
    const message = 'The model states no assumption about its environment.';
    return [{ object: 'assumptions', path: 'assumptions', message, advice: 'State what you take for granted.' }];
  }
  const told = new Set(register.labels.flatMap(({ from }) => from));
  return assumptions.flatMap(({ id, text, owner }) => {
    const conditions = register.conditions.filter(({ assumption }) => assumption === id);
    const missing = [
      ...(owner === undefined ? ['who sees that it holds'] : []),
      ...(conditions.some(({ risks }) => risks.length > 0) ? [] : ['the risks that it holds down']),
      ...(told.has(id) || conditions.some((one) => told.has(one.id)) ? [] : ['its place in the instructions for use']),
    ];
    if (missing.length === 0) return [];
    const message = `Of the assumption "${text}" nobody says ${missing.join(', ')}.`;
    const advice = 'Name the owner in the scenario; add a condition and a label to the register.';
    return [{ object: id, path: `assumptions.${id}`, message, advice }];
  });
}

function dutiesWithoutSource({ register }: ReviewModel): readonly Shortfall[] {
  return register.labels
    .filter(({ duty, from }) => duty === true && from.length === 0)
    .map(({ id, section }) => ({
      object: `labels/${id}`,
      path: 'id',
      message: `${section} gives users a duty, and nothing says what it is for.`,
      advice: 'Name the assumption, condition, control or transfer that it comes from.',
    }));
}
