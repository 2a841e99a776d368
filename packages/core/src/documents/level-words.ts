import type { Scales } from '../knowledge/scales.ts';

/** The scales that have words for their steps. */
export type ScaleName = Exclude<keyof Scales, 'riskMatrix'>;

/** The id of a step of a scale; levels outside it are clipped to its ends. */
export function stepId(scales: Scales, scale: ScaleName, level: number): string {
  const steps = scales[scale];
  return steps[Math.max(0, Math.min(level, steps.length - 1))]?.id ?? '';
}

/** The position of a step by its id; -1 when the scale has no such step. */
export function stepLevel(scales: Scales, scale: ScaleName, id: string): number {
  return scales[scale].findIndex((step) => step.id === id);
}

/** A step as the scale has it. */
export function stepLabel(scales: Scales, scale: ScaleName, id: string): string {
  return scales[scale].find((step) => step.id === id)?.label ?? id;
}

/** A step as a sentence names it: its label in lower case. */
export function stepWord(scales: Scales, scale: ScaleName, id: string): string {
  return stepLabel(scales, scale, id).toLowerCase();
}
