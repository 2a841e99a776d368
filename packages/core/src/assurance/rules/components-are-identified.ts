import type { Asset } from '../../scenario/asset.ts';
import type { KindTest } from '../kind-test.ts';
import type { ReviewRule } from './review-rule.ts';

/** Is it something with software that a bill of materials has to name? */
function isComponent({ type }: Asset, isA: KindTest): boolean {
  return ['software', 'medical-device', 'server-software'].some((kind) => isA(type, kind));
}

/** Every component names its maker, model and version. */
export const componentsAreIdentified: ReviewRule = {
  id: 'R-SBOM-01',
  severity: 'error',
  asks: 'Is every software component identified?',
  artefacts: ['SBOM'],
  requirements: ['FDA-V.A.4d', 'FDA-524B-b3'],
  check: ({ scenario, isA }) =>
    scenario.assets.flatMap((asset) => {
      if (!isComponent(asset, isA)) return [];
      const missing = (['maker', 'model', 'version'] as const).filter((field) => asset[field] === undefined);
      if (missing.length === 0) return [];
      const { id } = asset;
      const message = `${id} does not name its ${missing.join(', ')}.`;
      return [{ object: id, path: `assets.${id}`, message, advice: 'State them on the asset.' }];
    }),
};

/** Of every component it is known whether its maker still supports it. */
export const supportIsKnown: ReviewRule = {
  id: 'R-SBOM-03',
  severity: 'error',
  asks: 'Is the level of support of every component known?',
  artefacts: ['SBOM', 'EOL'],
  requirements: ['FDA-V.A.4d', '81001-4.3'],
  check: ({ scenario, isA }) =>
    scenario.assets.flatMap((asset) => {
      if (!isComponent(asset, isA)) return [];
      const { id, facts } = asset;
      const answer = facts['vendor-supported']?.answer ?? 'unknown';
      if (answer === 'yes') return [];
      const said =
        answer === 'no' ? 'is no longer supported by its maker' : 'does not say whether its maker supports it';
      const advice = answer === 'no' ? 'Plan its replacement or justify what compensates.' : 'Answer vendor-supported.';
      return [{ object: id, path: `assets.${id}`, message: `${id} ${said}.`, advice }];
    }),
};
