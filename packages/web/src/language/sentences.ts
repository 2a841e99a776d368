import type { Sentences } from '@nemecys/core';
import type { i18n } from 'i18next';
import type { Language } from './languages.ts';

const sentences: Readonly<Record<Language, () => Promise<Sentences>>> = {
  en: () => import('./en/sentences.ts').then(({ englishSentences }) => englishSentences),
  de: () => import('./de/sentences.ts').then(({ germanSentences }) => germanSentences),
};

const part = 'sentences';

/** What results are said with in a language. */
export function fetchSentences(language: Language): Promise<Sentences> {
  return sentences[language]();
}

/** Loads what results are said with in a language, unless it is there. Only pages that show results need so many words. */
export async function loadSentences(teller: i18n, language: string): Promise<void> {
  if (teller.hasResourceBundle(language, part)) return;
  teller.addResourceBundle(language, part, await fetchSentences(language as Language));
}

/** The sentences of a language, once they are loaded. */
export function sentencesIn(teller: i18n, language: string): Sentences {
  return teller.getResourceBundle(language, part);
}
