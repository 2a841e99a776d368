import { Group, Stack, Switch, Text } from '@mantine/core';
import type { Assessment } from '@nemecys/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engine } from '../engine/engine.ts';
import type { AskedAbout, Compared } from '../engine/messages.ts';
import { type Told, told } from '../refusal.tsx';
import { More, usePages } from './place/more.tsx';
import { NarrowText, useNarrow } from './place/narrow-field.tsx';
import { AnswerEffect } from './questions/answer-effect.tsx';
import { answeredText, matters, type YesOrNo } from './questions/answered-text.ts';
import { QuestionCard } from './questions/question-card.tsx';

type Props = {
  readonly assessment: Assessment;
  readonly asked: ReadonlyMap<string, AskedAbout>;
  readonly engine: Engine | undefined;
  readonly text: string;
  readonly write: (text: string) => void;
};

type Question = Assessment['questions'][number];
type Answered = {
  readonly question: Question;
  readonly answer: YesOrNo;
  /** The text with the answer: of any other text the effect says nothing. */
  readonly after: string;
  /** What it changed, once that is worked out. */
  readonly compared: Compared | 'errors' | undefined;
};

/** What nobody has stated, what moves most first; answered here, with what the answer changed. */
export function QuestionsPanel({ assessment, asked, engine, text, write }: Props) {
  const { t } = useTranslation('panels');
  const { narrowed, narrow } = useNarrow();
  const [last, setLast] = useState<Answered>();
  const [said, tell] = useState<Told>('');
  const all = narrowed.all === 'yes';
  const words = (narrowed.find ?? '').toLowerCase();
  const listed = assessment.questions.filter(
    (question) => (all || matters(question)) && `${question.ask} ${question.assetLabel}`.toLowerCase().includes(words),
  );
  const answer = (question: Question, said: YesOrNo) => {
    const about = asked.get(question.id);
    const after = about && answeredText(text, { about, answer: said });
    if (after === undefined) {
      tell(t('questions.notTaken'));
      return;
    }
    tell('');
    setLast({ question, answer: said, after, compared: undefined });
    write(after);
    engine?.ask({ kind: 'compare', before: text, after }).then(
      // Another answer may have been given meanwhile.
      (compared) => setLast((now) => (now?.after === after ? { ...now, compared: compared ?? 'errors' } : now)),
      (thrown) => tell(told(thrown)),
    );
  };
  return (
    <Stack>
      <Text>{t('questions.intro')}</Text>
      <div role="status">{said}</div>
      {last?.after === text && <AnswerEffect {...last} />}
      <Group align="end">
        <NarrowText name="find" label={t('questions.find')} />
        <Switch
          label={t('questions.all', { count: assessment.questions.filter((one) => !matters(one)).length })}
          checked={all}
          onChange={(event) => narrow({ all: event.currentTarget.checked ? 'yes' : '' })}
        />
      </Group>
      {listed.length === 0 && <Text>{t('questions.none')}</Text>}
      <Questions key={JSON.stringify(narrowed)} {...{ assessment, listed, answer }} />
    </Stack>
  );
}

type QuestionsProps = {
  readonly assessment: Assessment;
  readonly listed: readonly Question[];
  readonly answer: (question: Question, said: YesOrNo) => void;
};

function Questions({ assessment, listed, answer }: QuestionsProps) {
  const { t } = useTranslation('panels');
  const pages = usePages(listed, 10);
  return (
    <>
      <ol className="questions" aria-label={t('questions.list')}>
        {pages.shown.map((question) => (
          <QuestionCard key={question.id} {...{ question, assessment, answer }} />
        ))}
      </ol>
      <More {...pages} />
    </>
  );
}
