import type { Asset } from '../../../scenario/asset.ts';
import type { ReviewModel } from '../../review-model.ts';

/** Assets with software that a bill of materials has to name. */
export function softwareInModel({ scenario, isA }: Pick<ReviewModel, 'scenario' | 'isA'>): readonly Asset[] {
  const kinds = ['software', 'medical-device', 'server-software'];
  return scenario.assets.filter(({ type }) => kinds.some((kind) => isA(type, kind)));
}
