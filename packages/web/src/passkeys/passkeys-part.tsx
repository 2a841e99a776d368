import { Alert, Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import type { ListedPasskey } from '@nemecys/server';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import type { Refused } from '../api.ts';
import { knowsPasskeys, passkeyApi } from './passkey-api.ts';

/** The passkeys of the person: made here, listed, taken away. */
export function PasskeysPart() {
  const [passkeys, setPasskeys] = useState<readonly ListedPasskey[]>([]);
  const [name, setName] = useState('');
  const [said, tell] = useState('');
  const fault = useCallback((thrown: Refused) => tell(thrown.message), []);
  const load = useCallback(() => {
    passkeyApi.list().then(setPasskeys, fault);
  }, [fault]);
  useEffect(load, [load]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    passkeyApi.add(name.trim()).then(() => {
      setName('');
      tell('');
      load();
    }, fault);
  };
  return (
    <Stack component="section" aria-labelledby="passkeys">
      <Title order={2} size="h3" id="passkeys">
        Passkeys
      </Title>
      <Text>
        A passkey signs you in by the lock of your device, without a password that somebody could ask you for.
      </Text>
      {said !== '' && <Alert color="red">{said}</Alert>}
      {knowsPasskeys() && (
        <form onSubmit={submit}>
          <Group align="end">
            <TextInput
              label="Name of the device"
              required
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={name.trim() === ''}>
              Make passkey
            </Button>
          </Group>
        </form>
      )}
      {passkeys.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Passkey</Table.Th>
              <Table.Th>Made</Table.Th>
              <Table.Th>Actions</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {passkeys.map(({ id, name: device, createdAt }) => (
              <Table.Tr key={id}>
                <Table.Td>{device}</Table.Td>
                <Table.Td>{new Date(createdAt).toLocaleString()}</Table.Td>
                <Table.Td>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Take the passkey ${device} away`}
                    onClick={() => void passkeyApi.remove(id).then(load, fault)}
                  >
                    Take away
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
