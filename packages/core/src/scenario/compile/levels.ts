import type { ScaleStep } from '../../knowledge/scales.ts';
import { PopulationWord, TrustWord } from '../scale-word.ts';
import type { Terms } from './terms.ts';

/** The level of a trust word on the scale of the knowledge base. */
export function trustLevel(terms: Terms, word: TrustWord): number {
  return levelOn(terms.knowledge.scales.trust, word, TrustWord.options);
}

/** The level of a population word on the scale of the knowledge base. */
export function populationLevel(terms: Terms, word: PopulationWord): number {
  return levelOn(terms.knowledge.scales.population, word, PopulationWord.options);
}

/** The population word for a number of people or things. */
export function populationOf(count: number): PopulationWord {
  if (count <= 1) return 'one';
  if (count <= 30) return 'few';
  if (count <= 300) return 'some';
  return count <= 3_000 ? 'many' : 'very-many';
}

/** A word's step by its id; on a scale with other ids its place among our words, at most the top of the scale. */
export function levelOn(scale: readonly ScaleStep[], word: string, words: readonly string[]): number {
  const step = scale.findIndex(({ id }) => id === word);
  return step >= 0 ? step : Math.min(Math.max(0, words.indexOf(word)), scale.length - 1);
}
