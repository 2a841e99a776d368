import type { ReviewRule } from '../review-rule.ts';

/** Every flow and every device or software has a threat. */
export const interfacesHaveThreats: ReviewRule = {
  id: 'R-TM-01',
  severity: 'error',
  asks: 'Does every interface and element of the model have threats?',
  artefacts: ['TM'],
  requirements: ['FDA-V.A.1a', 'MDCG-3.4b', '81001-7.2'],
  check: ({ scenario: { assets, flows }, assessment }) => {
    const threatened = new Set(assessment.threats.flatMap(({ roles }) => roles.flatMap(({ assets: ids }) => ids)));
    const bare = (section: string, items: readonly { readonly id: string }[]) =>
      items
        .filter(({ id }) => !threatened.has(id))
        .map(({ id }) => ({
          object: id,
          path: `${section}.${id}`,
          message: `No threat above the lowest likelihood names ${id}.`,
          advice: 'Check that it is fully described, or record why nothing threatens it.',
        }));
    return [...bare('assets', assets), ...bare('flows', flows)];
  },
};
