import { NativeSelect, Table, Text, Title } from '@mantine/core';
import { type Compliance, type ScopeFact, scopeQuestions } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { English, useEnglish } from '../../language/english.tsx';
import { WideTable } from '../wide-table.tsx';

type Answer = 'yes' | 'no' | 'unknown';
type Answers = Readonly<Partial<Record<ScopeFact, Answer>>>;

type Props = {
  readonly title: string;
  /** What the table is called beside the other one. */
  readonly caption: string;
  readonly about: string;
  readonly facts: readonly ScopeFact[];
  readonly compliance: Compliance;
  /** What people said; the rest is as the model shows it. */
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
  readonly mayEdit: boolean;
};

const asModel = 'model';
const given = ['yes', 'no', 'unknown'] as const;

/** Facts of scope as questions, each with its answer, where that is known from, and what waits for it. */
export function FactList({ title, caption, about, facts, compliance, answers, onAnswer, mayEdit }: Props) {
  const { t } = useTranslation('compliance');
  const english = useEnglish();
  const waiting = new Map(compliance.questions.map(({ fact, requirements }) => [fact, requirements]));
  const known = new Map(compliance.facts.map((one) => [one.fact, one]));
  const answer = (fact: ScopeFact, value: string) => {
    const { [fact]: _, ...others } = answers;
    onAnswer(value === asModel ? others : { ...others, [fact]: value as Answer });
  };
  return (
    <section aria-label={title}>
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text size="sm">{about}</Text>
      {facts.length > 0 && (
        <WideTable
          caption={caption}
          columns={[t('column.question'), t('column.answer'), t('column.knownFrom'), t('column.waiting')]}
        >
          {facts.map((fact) => {
            const { answer: now, because } = known.get(fact) ?? { answer: 'unknown', because: '' };
            return (
              <Table.Tr key={fact}>
                <Table.Td className="text" lang={english} id={`question-${fact}`}>
                  {scopeQuestions[fact]}
                </Table.Td>
                <Table.Td>
                  <NativeSelect
                    size="xs"
                    miw={230}
                    aria-labelledby={`question-${fact}`}
                    value={answers[fact] ?? asModel}
                    onChange={(event) => answer(fact, event.currentTarget.value)}
                    disabled={!mayEdit}
                    data={[
                      {
                        value: asModel,
                        label: answers[fact] === undefined ? t(`scope.asModelNow.${now}`) : t('scope.asModel'),
                      },
                      ...given.map((value) => ({ value, label: t(`scope.answer.${value}`) })),
                    ]}
                  />
                </Table.Td>
                <Table.Td className="text">
                  {because === 'answered' ? t('scope.answeredHere') : <English>{because}</English>}
                </Table.Td>
                <Table.Td>{waiting.get(fact) ?? ''}</Table.Td>
              </Table.Tr>
            );
          })}
        </WideTable>
      )}
    </section>
  );
}
