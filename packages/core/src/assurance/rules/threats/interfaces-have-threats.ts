import type { Shortfall } from '../../review-model.ts';
import type { ReviewRule } from '../review-rule.ts';

/** Every flow and every device or software has a threat; what has none is one finding for each class of things. */
export const interfacesHaveThreats: ReviewRule = {
  id: 'R-TM-01',
  severity: 'error',
  asks: 'Does every interface and element of the model have threats?',
  artefacts: ['TM'],
  requirements: ['FDA-V.A.1a', 'MDCG-3.4b', '81001-7.2'],
  check: ({ scenario: { assets, flows }, assessment }) => {
    const threatened = new Set(assessment.threats.flatMap(({ roles }) => roles.flatMap(({ assets: ids }) => ids)));
    const classes = new Map<string, { readonly section: string; readonly ids: string[]; bare: string[] }>();
    const add = (section: string, id: string, type: string): void => {
      const held = classes.get(type) ?? { section, ids: [], bare: [] };
      held.ids.push(id);
      if (!threatened.has(id)) held.bare.push(id);
      classes.set(type, held);
    };
    for (const { id, type } of assets) add('assets', id, type);
    for (const { id } of flows) add('flows', id, 'data flows');
    return [...classes].flatMap(([type, { section, ids, bare }]): readonly Shortfall[] => {
      const [first] = bare;
      if (first === undefined) return [];
      const share = ids.length === 1 ? first : `${bare.length} of ${ids.length}: ${bare.join(', ')}`;
      return [
        {
          object: type.replaceAll(' ', '-'),
          path: `${section}.${first}`,
          message: `No threat above the lowest likelihood names these ${type}: ${share}.`,
          advice: 'Check that they are fully described, or record why nothing threatens them.',
        },
      ];
    });
  },
};
