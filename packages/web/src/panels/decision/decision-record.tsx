import { Group, List, Text, Title } from '@mantine/core';
import type { Decision } from '@nemecys/core';
import { renderDecisionCsv, renderDecisionHtml } from '@nemecys/report';
import { useTranslation } from 'react-i18next';
import { DownloadButton } from './download-button.tsx';

type Props = {
  /** What is kept as a file, in English whatever the page speaks. */
  readonly record: Decision;
  /** The same as the page says it. */
  readonly decision: Decision;
};

/** What was frozen, by which knowledge, signed by whom, and what must make somebody decide anew; to be kept as a file. */
export function DecisionRecord({ record: kept, decision }: Props) {
  const { t } = useTranslation('decision');
  const { record, knowledge, scenario, conventions, limits } = decision;
  const file = (ending: string, type: string) => ({ name: `${scenario.id}-decision.${ending}`, type });
  const hashes = [
    ['criteria', record.frozen.hash],
    ['options', record.optionsHash],
    ['knowledge', knowledge.hash],
  ] as const;
  return (
    <section>
      <Title order={2} size="h4">
        {t('record.title')}
      </Title>
      <Text>
        {record.signOffs.length === 0
          ? t('record.unsigned')
          : record.signOffs.map(({ name, role, date }) => `${name}, ${role}, ${date}`).join('; ')}
      </Text>
      <List>
        {hashes.map(([of, hash]) => (
          <List.Item key={of}>
            {t(`record.${of}`)} <code className="hash">{hash}</code>
          </List.Item>
        ))}
        {record.assumptions.map((text) => (
          <List.Item key={text}>{t('record.assumed', { text })}</List.Item>
        ))}
      </List>
      <Text fw={600}>{t('record.anew')}</Text>
      <List>
        {record.rerunWhen.map((when) => (
          <List.Item key={when}>{when}</List.Item>
        ))}
      </List>
      <details>
        <summary>{t('record.limits')}</summary>
        <List>
          {[...conventions, ...limits].map((one) => (
            <List.Item key={one}>{one}</List.Item>
          ))}
        </List>
      </details>
      <Text size="sm">{t('record.inEnglish')}</Text>
      <Group mt="xs">
        <DownloadButton
          text={t('record.json')}
          file={file('json', 'application/json')}
          make={async () => `${JSON.stringify(kept, null, 2)}\n`}
        />
        <DownloadButton
          text={t('record.html')}
          file={file('html', 'text/html')}
          make={() => renderDecisionHtml(kept)}
        />
        <DownloadButton
          text={t('record.csv')}
          file={file('csv', 'text/csv')}
          make={async () => renderDecisionCsv(kept)}
        />
      </Group>
    </section>
  );
}
