import { z } from 'zod';
import type { ReviewedParts } from '../review-model.ts';

/** A control at a thing of the scenario, and what readers call it. */
export const ControlAt = z.object({ id: z.string(), label: z.string() }).readonly();
export type ControlAt = z.infer<typeof ControlAt>;

/** Names controls as the assessment does; one that it does not have, as a register can name, by its id. */
export function controlNames({ assessment }: Pick<ReviewedParts, 'assessment'>): (id: string) => ControlAt {
  const labels = new Map(assessment.controls.map(({ id, label, assetLabel }) => [id, `${label} at ${assetLabel}`]));
  return (id) => ({ id, label: labels.get(id) ?? id });
}
