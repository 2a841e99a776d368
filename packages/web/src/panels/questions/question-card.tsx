import { Button, Group, Text } from '@mantine/core';
import type { Assessment } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { indexOf } from '../assessment-index.ts';
import { ShownLink } from '../place/shown-link.tsx';
import { RiskLevel } from '../risk-level.tsx';
import type { YesOrNo } from './answered-text.ts';

type Question = Assessment['questions'][number];
type Props = {
  readonly question: Question;
  readonly assessment: Assessment;
  readonly answer: (question: Question, said: YesOrNo) => void;
};

/** A question with what its answers would change, and the answers. */
export function QuestionCard({ question, assessment, answer }: Props) {
  const { t } = useTranslation('panels');
  const { ask, assetLabel, effect, swings } = question;
  const index = indexOf(assessment);
  const moved = swings.filter(({ riskYes, riskNo }) => riskYes !== riskNo);
  return (
    <li>
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          <Text fw={600}>
            {ask} ({assetLabel})
          </Text>
          <Text size="sm">{effect === '' ? t('questions.nothing') : effect}</Text>
          {moved.length > 0 && (
            <details>
              <summary>{t('questions.swings', { count: moved.length })}</summary>
              <ul>
                {moved.map(({ harm, riskYes, riskNo }) => {
                  const entry = index.harm(harm);
                  return (
                    <li key={harm}>
                      {entry === undefined ? (
                        harm
                      ) : (
                        <ShownLink to={{ kind: 'harm', id: harm }} text={`${entry.label}: ${entry.assetLabel}`} />
                      )}
                      : {t('questions.ifYes')} <RiskLevel scales={assessment.scales} id={riskYes} />,{' '}
                      {t('questions.ifNo')} <RiskLevel scales={assessment.scales} id={riskNo} />
                    </li>
                  );
                })}
              </ul>
            </details>
          )}
        </div>
        <Group gap="xs" wrap="nowrap">
          {(['yes', 'no'] as const).map((said) => (
            <Button
              key={said}
              size="compact-sm"
              variant="default"
              aria-label={t(`questions.answer.${said}`, { ask, at: assetLabel })}
              onClick={() => answer(question, said)}
            >
              {t(`questions.${said}`)}
            </Button>
          ))}
        </Group>
      </Group>
    </li>
  );
}
