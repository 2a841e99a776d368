import { Alert, Stack, Table, Title } from '@mantine/core';
import type { ListedReceived } from '@nemecys/server';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../compliance/wide-table.tsx';
import { useFormats } from '../language/use-formats.ts';
import { Link } from '../link.tsx';
import { useFollowed } from '../pages/use-changes.ts';
import { type Told, told } from '../refusal.tsx';
import { shareApi } from './share-api.ts';

/** What other organisations share with a workspace; nothing while there is nothing. */
export function ReceivedList({ workspace }: { readonly workspace: string }) {
  const { t } = useTranslation('sharing');
  const { moment } = useFormats();
  const [shares, setShares] = useState<readonly ListedReceived[]>([]);
  const [fault, setFault] = useState<Told>('');
  const load = useCallback(() => {
    shareApi.received(workspace).then(setShares, (thrown) => setFault(told(thrown)));
  }, [workspace]);
  useFollowed(workspace, load, ({ kind }) => kind === 'share');
  if (fault !== '') return <Alert color="red">{fault}</Alert>;
  if (shares.length === 0) return null;
  return (
    <Stack component="section" aria-labelledby="received" gap="xs">
      <Title order={2} size="h3" id="received">
        {t('received.title')}
      </Title>
      <WideTable
        caption={t('received.title')}
        columns={[
          t('received.what'),
          t('received.from'),
          t('received.baseline'),
          t('received.level'),
          t('received.at'),
        ]}
      >
        {shares.map(({ id, title, from, baseline, level, givenAt }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <Link to={`/received/${workspace}/${id}`} text={title} />
            </Table.Td>
            <Table.Td>{from}</Table.Td>
            <Table.Td>{baseline}</Table.Td>
            <Table.Td>{t(`level.${level}`)}</Table.Td>
            <Table.Td>{moment(givenAt)}</Table.Td>
          </Table.Tr>
        ))}
      </WideTable>
    </Stack>
  );
}
