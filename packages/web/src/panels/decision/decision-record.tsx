import { Group, List, Text, Title } from '@mantine/core';
import type { Decision } from '@nemecys/core';
import { renderDecisionCsv, renderDecisionHtml } from '@nemecys/report';
import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../language/english.tsx';
import { DownloadButton } from './download-button.tsx';

/** What was frozen, by which knowledge, signed by whom, and what must make somebody decide anew; to be kept as a file. */
export function DecisionRecord({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('decision');
  const english = useEnglish();
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
      <List lang={english}>
        {record.rerunWhen.map((when) => (
          <List.Item key={when}>{when}</List.Item>
        ))}
      </List>
      <details>
        <summary>{t('record.limits')}</summary>
        <List lang={english}>
          {[...conventions, ...limits].map((one) => (
            <List.Item key={one}>{one}</List.Item>
          ))}
        </List>
      </details>
      <Group mt="xs">
        <DownloadButton
          text={t('record.json')}
          file={file('json', 'application/json')}
          make={async () => `${JSON.stringify(decision, null, 2)}\n`}
        />
        <DownloadButton
          text={t('record.html')}
          file={file('html', 'text/html')}
          make={() => renderDecisionHtml(decision)}
        />
        <DownloadButton
          text={t('record.csv')}
          file={file('csv', 'text/csv')}
          make={async () => renderDecisionCsv(decision)}
        />
      </Group>
    </section>
  );
}
