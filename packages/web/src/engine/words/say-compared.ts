import { compare } from '@nemecys/core';
import type { Assessed, Compared } from '../messages.ts';
import { sayAssessed } from './say-assessed.ts';
import type { Speech } from './speech.ts';

/** A comparison in the words of a language, made anew of its two sides in that language. */
export function sayCompared(
  compared: Compared,
  sides: { readonly before: Assessed | undefined; readonly after: Assessed | undefined },
  speech: Speech,
): Compared {
  const [before, after] = [sides.before, sides.after].map((side) => side && sayAssessed(side, speech).assessment);
  if (before === undefined || after === undefined) return compared;
  const threats = new Map(
    [before, after].flatMap(({ threats }) => threats.map((one) => [one.id, one.text || one.label] as const)),
  );
  return {
    ...compared,
    comparison: compare(before, after, speech.tell),
    scales: { ...speech.knowledge.scales, riskMatrix: compared.scales.riskMatrix },
    threats: compared.threats.map((one) => ({ ...one, text: threats.get(one.id) ?? one.text })),
  };
}
