import type { ReviewModel, Shortfall } from '../../review-model.ts';
import { notStated } from '../not-stated.ts';
import type { ReviewRule } from '../review-rule.ts';

/** Method and criteria have a version, and no harm is left above its criterion. */
export const residualRiskIsAccepted: ReviewRule = {
  id: 'R-SRR-02',
  severity: 'error',
  asks: 'Is every residual risk within its criterion or an approved exception, by a method and criteria with a version?',
  artefacts: ['SRR'],
  requirements: ['FDA-V.A.2c', 'MDCG-3.2a', 'MDR-AI-3c'],
  check: (model) => [...versions(model), ...exceeding(model)],
};

function versions({ register: { methods } }: ReviewModel): readonly Shortfall[] {
  if (methods?.risks !== undefined && methods.criteria !== undefined) return [];
  return [notStated('methods', 'the versions of the method of risk assessment and of the criteria')];
}

function exceeding({ assessment: { harms } }: ReviewModel): readonly Shortfall[] {
  return harms
    .filter(({ acceptable }) => !acceptable)
    .map(({ id, label, assetLabel, risk, criterion }) => ({
      object: id,
      path: 'criteria',
      message: `${label} of ${assetLabel}: risk ${risk} is above what is accepted, ${criterion}.`,
      advice:
        'Treat it (nemecys treat lists the lightest ways), or record the exception under "decisions" in the register.',
    }));
}
