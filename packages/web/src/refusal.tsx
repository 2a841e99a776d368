import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from './api.ts';
import { English } from './language/english.tsx';

/** What the page tells the person: a sentence of its own, or what was refused. */
export type Told = ReactNode;

/** What was thrown, as something to tell. */
export function told(thrown: unknown): Told {
  return <Refusal thrown={thrown} />;
}

/** In the language of the page what came to nothing, and what exactly as the server says it, which is English. */
function Refusal({ thrown }: { readonly thrown: unknown }) {
  const { t, i18n } = useTranslation('problems');
  if (!(thrown instanceof Refused))
    return thrown instanceof Error ? <English>{thrown.message}</English> : t('internal');
  const { code, status, detail } = thrown;
  const words = t(code, { status });
  if (detail === undefined) return words;
  // The server says all of it, and in English; a browser says only why.
  if (i18n.language === 'en' && status !== 0) return detail;
  return (
    <>
      {words} <English>{detail}</English>
    </>
  );
}
