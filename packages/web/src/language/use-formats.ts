import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** How moments, days and numbers are written in the language of the pages. */
export type Formats = {
  readonly moment: (at: string) => string;
  readonly day: (at: string) => string;
  readonly number: (value: number) => string;
};

/** The formats of the language that is spoken now. Moments are shown in the time zone of the browser. */
export function useFormats(): Formats {
  const { language } = useTranslation().i18n;
  return useMemo(() => {
    const moments = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
    const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
    const numbers = new Intl.NumberFormat(language);
    return {
      moment: (at) => moments.format(new Date(at)),
      day: (at) => days.format(new Date(at)),
      number: (value) => numbers.format(value),
    };
  }, [language]);
}
