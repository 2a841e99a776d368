import { type Say, type Scales, saying } from '@nemecys/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { mannerOf } from '../engine/words/manner.ts';
import { sentencesIn } from './sentences.ts';

/** What says results in the language of the pages, with the words of scales in that language; its sentences are loaded. */
export function useSay(scales: Scales): Say {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => {
    const sentences = sentencesIn(i18n, language);
    return saying({ sentences, manner: mannerOf(i18n.getResourceBundle(language, 'engine')) }, scales);
  }, [i18n, language, scales]);
}
