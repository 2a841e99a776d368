import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { readKept } from '../kept.ts';
import { languageFor, speak } from './languages.ts';

/** The name under which a browser keeps the language somebody has chosen. */
export const keptLanguage = 'language';

/** Speaks the language that was chosen in this browser, or the first that the browser asks for, before the first page. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    fallbackLng: false,
    defaultNS: 'workbench',
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const chosen = readKept<string>(keptLanguage);
  await speak(i18next, languageFor([...(chosen === undefined ? [] : [chosen]), ...navigator.languages]));
}
