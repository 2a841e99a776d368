import { Code, List, Stack, Table, Title } from '@mantine/core';
import type { SharedWhole } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { English } from '../language/english.tsx';
import { Part } from './part.tsx';

/** Everything: each harm with its likeliest way, each threat, and the scenario text. */
export function ReceivedWhole({ whole: { text, harms, threats } }: { readonly whole: SharedWhole }) {
  const { t } = useTranslation('sharing');
  return (
    <>
      <Part
        title={t('whole.harms')}
        about={t('whole.aboutHarms')}
        empty={t('harms.none')}
        columns={[t('harms.what'), t('harms.at'), t('whole.levels'), t('whole.path')]}
        rows={harms.map(({ id, label, assetLabel, likelihood, risk, path }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row" className="text">
              <English>{label}</English>
            </Table.Th>
            <Table.Td>{assetLabel}</Table.Td>
            <Table.Td>{t('harms.levels', { likelihood, risk })}</Table.Td>
            <Table.Td className="text">
              <English>{path.join(' → ')}</English>
            </Table.Td>
          </Table.Tr>
        ))}
      />
      <Stack component="section" gap="xs" aria-labelledby="whole-threats">
        <Title order={2} size="h3" id="whole-threats">
          {t('whole.threats')}
        </Title>
        <List size="sm">
          {threats.map(({ id, text: sentence }) => (
            <List.Item key={id}>
              <English>{sentence}</English>
            </List.Item>
          ))}
        </List>
      </Stack>
      <Stack component="section" gap="xs" aria-labelledby="whole-text">
        <Title order={2} size="h3" id="whole-text">
          {t('whole.text')}
        </Title>
        <Code block mah={420} tabIndex={0} className="wide">
          {text}
        </Code>
      </Stack>
    </>
  );
}
