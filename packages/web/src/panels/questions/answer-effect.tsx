import { List, Text } from '@mantine/core';
import type { QuestionEntry } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import type { Compared } from '../../engine/messages.ts';
import { useEnglish } from '../../language/english.tsx';
import { HarmChanges } from '../compare/harm-changes.tsx';
import type { YesOrNo } from './answered-text.ts';

type Props = {
  readonly question: QuestionEntry;
  readonly answer: YesOrNo;
  readonly compared: Compared | undefined;
};

/** What the last answer changed; undo takes it back. */
export function AnswerEffect({ question, answer, compared }: Props) {
  const { t } = useTranslation('panels');
  const english = useEnglish();
  const ofHarms = new Set(compared?.comparison.harms.map(({ sentence }) => sentence));
  return (
    <section aria-label={t('questions.changed')} className="effect">
      <Text fw={600}>{t(`questions.answered.${answer}`, { ask: question.ask, at: question.assetLabel })}</Text>
      <Text role="status">{compared === undefined ? t('questions.working') : t('questions.undo')}</Text>
      {compared !== undefined && (
        <>
          <List lang={english}>
            {compared.comparison.sentences
              .filter((sentence) => !ofHarms.has(sentence))
              .map((sentence) => (
                <List.Item key={sentence}>{sentence}</List.Item>
              ))}
          </List>
          <HarmChanges compared={compared} here="after" />
        </>
      )}
    </section>
  );
}
