import { Alert, Button, Stack, Table, Text, Title } from '@mantine/core';
import type { ListedSession } from '@nemecys/server';
import { useCallback, useEffect, useState } from 'react';
import type { Refused } from '../api.ts';
import { accessApi } from './access-api.ts';

/** Where the person is signed in; a session elsewhere is ended from here. */
export function SessionsPart() {
  const [sessions, setSessions] = useState<readonly ListedSession[]>([]);
  const [said, tell] = useState('');
  const fault = useCallback((thrown: Refused) => tell(thrown.message), []);
  const load = useCallback(() => {
    accessApi.sessions().then(setSessions, fault);
  }, [fault]);
  useEffect(load, [load]);
  return (
    <Stack component="section" aria-labelledby="sessions">
      <Title order={2} size="h3" id="sessions">
        Where you are signed in
      </Title>
      {said !== '' && <Alert color="red">{said}</Alert>}
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Browser</Table.Th>
            <Table.Th>Since</Table.Th>
            <Table.Th>Until</Table.Th>
            <Table.Th>Actions</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sessions.map(({ id, browser, startedAt, expiresAt, isThis }) => (
            <Table.Tr key={id}>
              <Table.Td>{browser}</Table.Td>
              <Table.Td>{new Date(startedAt).toLocaleString()}</Table.Td>
              <Table.Td>{new Date(expiresAt).toLocaleString()}</Table.Td>
              <Table.Td>
                {isThis ? (
                  <Text size="sm">This one</Text>
                ) : (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`End the session in ${browser}`}
                    onClick={() => void accessApi.endSession(id).then(load, fault)}
                  >
                    End it
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
