import { SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isMap, isScalar } from 'yaml';
import type { FieldProps } from './field-props.ts';

const answers = ['yes', 'no', 'unknown', 'unstated'] as const;

/** The plain questions that the knowledge asks of a thing. What is unknown stays a question and is never taken as either. */
export function FactFields({ item, words, edit }: FieldProps) {
  const { t } = useTranslation('canvas');
  const classId = item.section === 'flows' ? 'data-flow' : item.section === 'functions' ? 'clinical-function' : '';
  const kinds = words.classes.find(({ id }) => id === item.map.get('type'))?.kinds ?? [classId];
  const asked = words.facts.filter(({ at }) => at.some((one) => kinds.includes(one)));
  if (asked.length === 0) return null;
  const facts = item.map.get('facts');
  const stated = (fact: string) => {
    const found = isMap(facts) ? facts.get(fact) : undefined;
    const answer = isMap(found) ? found.get('answer') : isScalar(found) ? found.value : found;
    return answer === undefined || answer === null ? 'unstated' : String(answer);
  };
  return (
    <Stack gap={6}>
      <Title order={3} size="h6">
        {t('facts.title')}
      </Title>
      {asked.map(({ id, ask }) => (
        <div key={id}>
          <Text size="xs">{ask}</Text>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label={ask}
            data={answers.map((value) => ({ value, label: t(`answer.${value}`) }))}
            value={stated(id)}
            onChange={(answer) =>
              edit({ kind: 'set-answer', id: item.id, fact: id, answer: answer === 'unstated' ? undefined : answer })
            }
          />
        </div>
      ))}
    </Stack>
  );
}
