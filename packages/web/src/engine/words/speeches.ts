import type { Knowledge, KnowledgeWords } from '@nemecys/core';
import { fetchOnce } from '../fetch-once.ts';
import { type Speech, speechOf } from './speech.ts';

/** The languages that the knowledge has words in beside its own, each loaded when it is spoken. */
const loaded: Readonly<Record<string, () => Promise<readonly [KnowledgeWords, Speech['say']]>>> = {
  de: () =>
    Promise.all([
      fetchOnce<KnowledgeWords>(new URL('../../../../knowledge/dist/words.de.json', import.meta.url).href)(),
      import('../../language/de/engine.json').then((found) => found.default),
    ]),
};

/** What results are said with in a language; nothing where they are said as they come. */
export async function loadSpeech(language: string, knowledge: Knowledge): Promise<Speech | undefined> {
  const found = await loaded[language]?.();
  return found && speechOf(knowledge, ...found);
}
