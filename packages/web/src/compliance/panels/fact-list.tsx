import { NativeSelect, Table, Text, Title } from '@mantine/core';
import { type Compliance, type ScopeFact, scopeQuestions } from '@nemecys/core';
import { WideTable } from '../wide-table.tsx';

type Answer = 'yes' | 'no' | 'unknown';
type Answers = Readonly<Partial<Record<ScopeFact, Answer>>>;

type Props = {
  readonly compliance: Compliance;
  /** What people said; the rest is as the model shows it. */
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
  readonly mayEdit: boolean;
};

const asModel = 'model';
const words = { yes: 'Yes', no: 'No', unknown: 'Not known' } as const;

/** Every fact of scope as a question, those first that keep most requirements open. */
export function FactList({ compliance, answers, onAnswer, mayEdit }: Props) {
  const waiting = new Map(compliance.questions.map(({ fact, requirements }) => [fact, requirements]));
  const ordered = [...compliance.facts].sort((a, b) => (waiting.get(b.fact) ?? 0) - (waiting.get(a.fact) ?? 0));
  const answer = (fact: ScopeFact, value: string) => {
    const { [fact]: _, ...others } = answers;
    onAnswer(value === asModel ? others : { ...others, [fact]: value as Answer });
  };
  return (
    <section aria-label="Questions">
      <Title order={2} size="h3">
        Questions
      </Title>
      <Text size="sm">
        {waiting.size === 0
          ? 'Every question that decides what applies is answered.'
          : `${waiting.size} answers are missing; requirements wait for them, and count as undecided until then.`}
      </Text>
      <WideTable caption="Facts of scope" columns={['Question', 'Answer', 'Known from', 'Requirements that wait']}>
        {ordered.map(({ fact, answer: known, because }) => (
          <Table.Tr key={fact}>
            <Table.Td className="text">{scopeQuestions[fact]}</Table.Td>
            <Table.Td>
              <NativeSelect
                size="xs"
                miw={200}
                aria-label={scopeQuestions[fact]}
                value={answers[fact] ?? asModel}
                onChange={(event) => answer(fact, event.currentTarget.value)}
                disabled={!mayEdit}
                data={[
                  {
                    value: asModel,
                    label: answers[fact] === undefined ? `As the model: ${words[known]}` : 'As the model',
                  },
                  ...Object.entries(words).map(([value, label]) => ({ value, label })),
                ]}
              />
            </Table.Td>
            <Table.Td className="text">{because === 'answered' ? 'answered here' : because}</Table.Td>
            <Table.Td>{waiting.get(fact) ?? ''}</Table.Td>
          </Table.Tr>
        ))}
      </WideTable>
    </section>
  );
}
