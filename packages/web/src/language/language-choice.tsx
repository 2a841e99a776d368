import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { keep } from '../kept.ts';
import { type Language, languages, speak } from './languages.ts';
import { keptLanguage } from './start-language.ts';

const choices = Object.entries(languages).map(([value, label]) => ({ value, label }));

/** Chooses the language of the pages, for this browser. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  const choose = (language: string) => {
    keep(keptLanguage, language);
    speak(i18n, language as Language);
  };
  return (
    <NativeSelect
      size="xs"
      aria-label={t('language')}
      data={choices}
      value={i18n.language}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
