import type { Flow } from '../../scenario/flow.ts';
import type { ReviewedParts } from '../review-model.ts';

/** Data that is software for a device. */
export function updateData({ scenario, isA }: Pick<ReviewedParts, 'scenario' | 'isA'>): readonly string[] {
  return scenario.data
    .filter(({ type, for: uses }) => isA(type, 'firmware-image') || (Array.isArray(uses) && uses.includes('firmware')))
    .map(({ id }) => id);
}

/** The flows that carry updates. */
export function updateFlows(parts: Pick<ReviewedParts, 'scenario' | 'isA'>): readonly Flow[] {
  const updates = new Set(updateData(parts));
  return parts.scenario.flows.filter(({ data }) => Array.isArray(data) && data.some((one) => updates.has(one)));
}
