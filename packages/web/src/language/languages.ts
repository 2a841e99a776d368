import type { i18n, Resource } from 'i18next';

/** The languages of the pages, each by its own name. The first one is spoken where nothing else is known. */
export const languages = { en: 'English', de: 'Deutsch' } as const;

/** One of them, by its code. */
export type Language = keyof typeof languages;

const words: Readonly<Record<Language, () => Promise<Resource[string]>>> = {
  en: () => import('./en/index.ts').then(({ en }) => en),
  de: () => import('./de/index.ts').then(({ de }) => de),
};

/** The first of the languages somebody reads that there are words in. */
export function languageFor(wanted: readonly string[]): Language {
  const codes = Object.keys(languages) as readonly Language[];
  const found = wanted.map((tag) => codes.find((code) => tag.toLowerCase().split('-')[0] === code));
  return found.find((code) => code !== undefined) ?? 'en';
}

/** Loads the words of a language, unless they are there, and speaks it from then on. */
export async function speak(teller: i18n, language: Language): Promise<void> {
  if (!teller.hasResourceBundle(language, 'workbench')) {
    for (const [part, found] of Object.entries(await words[language]())) {
      teller.addResourceBundle(language, part, found);
    }
  }
  await teller.changeLanguage(language);
  document.documentElement.lang = language;
}
