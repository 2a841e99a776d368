import type { ReviewModel, Shortfall } from '../../review-model.ts';
import type { ReviewRule } from '../review-rule.ts';
import { softwareInModel } from './software-in-model.ts';

/** Of every asset and component it is known how it is supported, until when, and who stands for it. */
export const supportIsKnown: ReviewRule = {
  id: 'R-SBOM-03',
  severity: 'error',
  asks: 'Is the level of support of every component known, with its end?',
  artefacts: ['SBOM', 'EOL'],
  requirements: ['FDA-V.A.4d', '81001-4.3'],
  check: (model) => [...assetsWithoutAnswer(model), ...componentsWithoutSupport(model)],
};

function assetsWithoutAnswer(model: ReviewModel): readonly Shortfall[] {
  return softwareInModel(model).flatMap(({ id, facts }) => {
    const answer = facts['vendor-supported']?.answer ?? 'unknown';
    if (answer === 'yes') return [];
    const said = answer === 'no' ? 'is no longer supported by its maker' : 'does not say whether its maker supports it';
    const advice = answer === 'no' ? 'Plan its replacement or justify what compensates.' : 'Answer vendor-supported.';
    return [{ object: id, path: `assets.${id}`, message: `${id} ${said}.`, advice }];
  });
}

function componentsWithoutSupport({ register: { bill } }: ReviewModel): readonly Shortfall[] {
  return (bill?.components ?? []).flatMap(({ id, support, endOfSupport, care }) => {
    const missing = [
      ...(support === undefined || support === 'unknown' ? ['level of support'] : []),
      ...(endOfSupport === undefined ? ['end of support'] : []),
      ...(care === undefined ? ['who stands for it (maintained, supported or required)'] : []),
    ];
    if (missing.length === 0) return [];
    const message = `The component ${id} lacks ${missing.join(', ')}.`;
    return [{ object: `bill/${id}`, path: 'id', message, advice: 'State them, or accept this with the reason.' }];
  });
}
