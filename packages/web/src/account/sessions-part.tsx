import { Alert, Button, Stack, Table, Text, Title } from '@mantine/core';
import type { ListedSession } from '@nemecys/server';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../compliance/wide-table.tsx';
import { useFormats } from '../language/use-formats.ts';
import { type Told, told } from '../refusal.tsx';
import { accessApi } from './access-api.ts';

/** Where the person is signed in; a session elsewhere is ended from here. */
export function SessionsPart() {
  const [sessions, setSessions] = useState<readonly ListedSession[]>([]);
  const [said, tell] = useState<Told>('');
  const { t } = useTranslation('account');
  const { moment } = useFormats();
  const fault = useCallback((thrown: unknown) => tell(told(thrown)), []);
  const load = useCallback(() => {
    accessApi.sessions().then(setSessions, fault);
  }, [fault]);
  useEffect(load, [load]);
  return (
    <Stack component="section" aria-labelledby="sessions">
      <Title order={2} size="h3" id="sessions">
        {t('sessions.title')}
      </Title>
      {said !== '' && <Alert color="red">{said}</Alert>}
      <WideTable
        caption={t('sessions.title')}
        columns={[
          t('sessions.column.browser'),
          t('sessions.column.since'),
          t('sessions.column.until'),
          t('sessions.column.actions'),
        ]}
      >
        {sessions.map(({ id, browser, startedAt, expiresAt, isThis }) => (
          <Table.Tr key={id}>
            <Table.Td>{browser}</Table.Td>
            <Table.Td>{moment(startedAt)}</Table.Td>
            <Table.Td>{moment(expiresAt)}</Table.Td>
            <Table.Td>
              {isThis ? (
                <Text size="sm">{t('sessions.this')}</Text>
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('sessions.endIt', { browser })}
                  onClick={() => void accessApi.endSession(id).then(load, fault)}
                >
                  {t('sessions.end')}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </WideTable>
    </Stack>
  );
}
