import type { ScaleStep } from '../../../knowledge/scales.ts';
import { ImpactWord, PopulationWord, TrustWord } from '../../../scenario/scale-word.ts';
import type { ModelView } from './model-view.ts';

/** Our word for a level of a scale of Spyderisk; undefined where that scale has another number of steps. */
function wordOf(words: readonly string[], scale: readonly ScaleStep[], level: number): string | undefined {
  return scale.length === words.length ? words[level] : undefined;
}

/** Our word for a level of trust. */
export function trustWord({ from }: ModelView, level: number): string | undefined {
  return wordOf(TrustWord.options, from.scales.trust, level);
}

/** Our word for a level of impact. */
export function impactWord({ from }: ModelView, level: number): string | undefined {
  return wordOf(ImpactWord.options, from.scales.impact, level);
}

/** The lower of two levels of trust, where both are stated. */
export function lowerTrust(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const words: readonly string[] = TrustWord.options;
  return words.indexOf(one) <= words.indexOf(other) ? one : other;
}

/** Older knowledge bases say no more than one, a few or many. */
const few = ['one', 'few', 'many'] as const;

/**
 * Our words for populations. Nothing needs to be said where all assets of the model are single; otherwise each is
 * stated, as a scenario takes what is unstated from the place or device it belongs to.
 */
export function populationWords({ model, from }: ModelView): (level: number) => string | undefined {
  if (model.assets.every(({ population }) => population === 0)) return () => undefined;
  const scale = from.scales.population;
  const words = scale.length === few.length ? few : PopulationWord.options;
  return (level) => wordOf(words, scale, level) ?? PopulationWord.options[Math.min(level, 4)];
}
