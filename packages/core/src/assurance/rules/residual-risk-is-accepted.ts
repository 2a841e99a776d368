import type { ReviewRule } from './review-rule.ts';

/** No harm is left above its criterion. */
export const residualRiskIsAccepted: ReviewRule = {
  id: 'R-SRR-02',
  severity: 'error',
  asks: 'Is every residual risk within its criterion, or accepted as an exception?',
  artefacts: ['SRR'],
  requirements: ['FDA-V.A.2c', 'MDCG-3.2a', 'MDR-AI-3c'],
  check: ({ assessment: { harms } }) =>
    harms
      .filter(({ acceptable }) => !acceptable)
      .map(({ id, label, assetLabel, risk, criterion }) => ({
        object: id,
        path: 'criteria',
        message: `${label} of ${assetLabel}: risk ${risk} is above what is accepted, ${criterion}.`,
        advice: 'Treat it (nemecys treat lists the lightest ways), or record an approved exception.',
      })),
};
