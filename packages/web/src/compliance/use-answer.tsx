import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { English } from '../language/english.tsx';
import { Sentence } from '../language/sentence.ts';
import type { Act } from './use-compliance.tsx';

/**
 * What the worker answers when it is asked by `ask`, which is one function as long as the question is the same; undefined
 * until it does. What prevents it is told.
 */
export function useAnswer<Answer>(ask: () => Promise<Answer>, { tell }: Pick<Act, 'tell'>): Answer | undefined {
  const { t } = useTranslation('compliance');
  const [answer, setAnswer] = useState<{ readonly of: typeof ask; readonly found: Answer }>();
  useEffect(() => {
    let isWanted = true;
    ask().then(
      (found) => isWanted && setAnswer({ of: ask, found }),
      (thrown: Error) => {
        if (!isWanted) return;
        const why = <English>{thrown.message}</English>;
        tell(<Sentence words={t('views.notDrawn')} parts={{ why }} />);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [ask, tell, t]);
  // An answer to an earlier question is none to this one.
  return answer?.of === ask ? answer.found : undefined;
}
