import type { Knowledge, KnowledgeWords } from '@nemecys/core';
import { fetchSentences } from '../../language/sentences.ts';
import { fetchOnce } from '../fetch-once.ts';
import { type Speech, type SpokenWords, speechOf } from './speech.ts';

/** The languages that results are said in beside English, each loaded when it is spoken. */
const loaded: Readonly<Record<string, () => Promise<SpokenWords>>> = {
  de: async () => {
    const [words, say, sentences] = await Promise.all([
      fetchOnce<KnowledgeWords>(new URL('../../../../knowledge/dist/words.de.json', import.meta.url).href)(),
      import('../../language/de/engine.json').then((found) => found.default),
      fetchSentences('de'),
    ]);
    return { words, say, sentences };
  },
};

/** What results are said with in a language; nothing where they are said as they come. */
export async function loadSpeech(language: string, knowledge: Knowledge): Promise<Speech | undefined> {
  const found = await loaded[language]?.();
  return found && speechOf(knowledge, found);
}
