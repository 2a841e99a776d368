import type { Compared } from '../../engine/messages.ts';

/** What a comparison says in sentences, without those on harms, which stand in their table. */
export function sentencesBesideHarms({ harms, sentences }: Compared['comparison']): readonly string[] {
  const ofHarms = new Set(harms.map(({ sentence }) => sentence));
  return sentences.filter((sentence) => !ofHarms.has(sentence));
}
