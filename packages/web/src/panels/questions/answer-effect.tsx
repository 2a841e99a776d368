import { List, Text } from '@mantine/core';
import type { QuestionEntry } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import type { Compared } from '../../engine/messages.ts';
import { HarmChanges } from '../compare/harm-changes.tsx';
import { sentencesBesideHarms } from '../compare/sentences-beside-harms.ts';
import type { YesOrNo } from './answered-text.ts';

type Props = {
  readonly question: QuestionEntry;
  readonly answer: YesOrNo;
  readonly compared: Compared | 'errors' | undefined;
};

/** What the last answer changed; undo takes it back. */
export function AnswerEffect({ question, answer, compared }: Props) {
  const { t } = useTranslation('panels');
  return (
    <section aria-label={t('questions.changed')} className="effect">
      <Text fw={600}>{t(`questions.answered.${answer}`, { ask: question.ask, at: question.assetLabel })}</Text>
      <Text role="status">
        {t(
          compared === undefined ? 'questions.working' : compared === 'errors' ? 'questions.errors' : 'questions.undo',
        )}
      </Text>
      {typeof compared === 'object' && (
        <>
          <List>
            {sentencesBesideHarms(compared.comparison).map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
          <HarmChanges compared={compared} here="after" />
        </>
      )}
    </section>
  );
}
