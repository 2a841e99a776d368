import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * The `lang` of an element with words that are English in every language of the pages, as those of the knowledge and of
 * the server are: who hears the page hears them pronounced so. Nothing where the page is English anyway.
 */
export function useEnglish(): 'en' | undefined {
  return useTranslation().i18n.language === 'en' ? undefined : 'en';
}

/** Words that are English in every language of the pages, within a sentence. */
export function English({ children }: { readonly children: ReactNode }) {
  return <span lang={useEnglish()}>{children}</span>;
}
