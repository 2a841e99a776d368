import type { ReviewModel, Shortfall } from '../../review-model.ts';
import type { ReviewRule } from '../review-rule.ts';
import { softwareInModel } from './software-in-model.ts';

const fields = ['version', 'supplier', 'identifier', 'hash'] as const;

/** Every asset with software is identified, and every component of the bill has the baseline fields and its relations. */
export const billHasBaselineFields: ReviewRule = {
  id: 'R-SBOM-01',
  severity: 'error',
  asks: 'Is every component identified, with its hash and what it needs?',
  artefacts: ['SBOM'],
  requirements: ['FDA-V.A.4d', 'FDA-524B-b3'],
  check: (model) => [...unidentified(model), ...incomplete(model)],
};

function unidentified(model: ReviewModel): readonly Shortfall[] {
  const billed = new Set((model.register.bill?.components ?? []).map(({ asset }) => asset));
  return softwareInModel(model).flatMap((asset) => {
    const missing: string[] = (['maker', 'model', 'version'] as const).filter((field) => asset[field] === undefined);
    if (!billed.has(asset.id)) missing.push('components in the bill of materials');
    if (missing.length === 0) return [];
    const { id } = asset;
    const message = `${id} does not name its ${missing.join(', ')}.`;
    return [
      {
        object: id,
        path: `assets.${id}`,
        message,
        advice: 'State them on the asset and under "bill" in the register.',
      },
    ];
  });
}

function incomplete({ register: { bill } }: ReviewModel): readonly Shortfall[] {
  return (bill?.components ?? []).flatMap((component) => {
    const missing: string[] = fields.filter((field) => component[field] === undefined);
    if (component.needs === undefined) missing.push('what it needs, or why that is unknown');
    if (missing.length === 0) return [];
    const { id } = component;
    const message = `The component ${id} lacks ${missing.join(', ')}.`;
    return [
      {
        object: `bill/${id}`,
        path: 'id',
        message,
        advice: 'Make the bill from the build; say why where something is unknown.',
      },
    ];
  });
}
