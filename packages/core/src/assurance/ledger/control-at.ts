import { z } from 'zod';
import type { ReviewedParts } from '../review-model.ts';

/** A control at a thing of the scenario, and what readers call it. */
export const ControlAt = z.object({ id: z.string(), label: z.string() }).readonly();
export type ControlAt = z.infer<typeof ControlAt>;

/** What readers call a control: it, and where it is. */
export function controlLabel({ label, assetLabel }: { readonly label: string; readonly assetLabel: string }): string {
  return `${label} at ${assetLabel}`;
}

/**
 * Names controls as the assessment does, whether somebody has them or they are only advised; one that it does not have, as
 * a register can name, by its id.
 */
export function controlNames({ assessment }: Pick<ReviewedParts, 'assessment'>): (id: string) => ControlAt {
  const advised = assessment.harms.flatMap(({ advice }) => advice.flatMap(({ controls }) => controls));
  const labels = new Map([...assessment.controls, ...advised].map((one) => [one.id, controlLabel(one)]));
  return (id) => ({ id, label: labels.get(id) ?? id });
}
