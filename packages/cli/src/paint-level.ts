import { type Scales, stepLevel, stepWord } from '@nemecys/core';
import type { Paint } from './printer.ts';

/** The word of a likelihood, impact or risk, the two highest steps in red, the third in yellow, the others in green. */
export function paintLevel(scales: Scales, scale: 'likelihood' | 'impact' | 'risk', id: string, paint: Paint): string {
  return levelPaint(scales, scale, id, paint)(stepWord(scales, scale, id));
}

/** The colour of a level, for text of any width. */
export function levelPaint(
  scales: Scales,
  scale: 'likelihood' | 'impact' | 'risk',
  id: string,
  paint: Paint,
): (text: string) => string {
  const fromTop = scales[scale].length - 1 - stepLevel(scales, scale, id);
  if (fromTop <= 1) return paint.red;
  return fromTop === 2 ? paint.yellow : paint.green;
}
