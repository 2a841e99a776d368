import { Alert, Badge, Button, Group, Stack, Table, TextInput } from '@mantine/core';
import type { ListedVersion } from '@nemecys/server';
import { useCallback, useEffect, useState } from 'react';
import { type At, api, type Refused } from '../api.ts';
import { CommentsOn } from '../comments/comments-on.tsx';

type Props = {
  readonly at: At;
  /** The version that is shown: a newer one is listed when it comes. */
  readonly head: number | undefined;
  readonly mayName: boolean;
  readonly restore: (text: string) => void;
};

/** Every version with its author and message; baselines are named here, and old texts taken up again. */
export function HistoryPanel({ at, head, mayName, restore }: Props) {
  const [versions, setVersions] = useState<readonly ListedVersion[]>([]);
  const [name, setName] = useState('');
  const [said, tell] = useState('');
  const fault = useCallback((thrown: Refused) => tell(thrown.message), []);
  const load = useCallback(() => {
    api.versions(at).then(setVersions, fault);
  }, [at, fault]);
  useEffect(() => {
    if (head !== undefined) load();
  }, [load, head]);
  const nameBaseline = (version: number) => {
    api.nameBaseline(at, { name: name.trim(), version }).then(() => {
      tell(`Version ${version} is the baseline "${name.trim()}" from now on.`);
      setName('');
      load();
    }, fault);
  };
  const takeUp = (version: number) => {
    api.read(at, version).then(({ text }) => {
      restore(text);
      tell(`The text of version ${version} is in the editor. Save it to make it the newest version.`);
    }, fault);
  };
  return (
    <Stack>
      {said !== '' && <Alert role="status">{said}</Alert>}
      {mayName && (
        <TextInput
          label="Name of a baseline"
          description="A baseline stays: neither its name nor its version can be changed."
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Version</Table.Th>
            <Table.Th>Change</Table.Th>
            <Table.Th>By</Table.Th>
            <Table.Th>Saved</Table.Th>
            <Table.Th>Actions</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {versions.map(({ number, message, author, savedAt, baselines }) => (
            <Table.Tr key={number}>
              <Table.Td>
                <Group gap="xs">
                  {number}
                  {baselines.map((baseline) => (
                    <Badge key={baseline} variant="default" tt="none">
                      {baseline}
                    </Badge>
                  ))}
                </Group>
              </Table.Td>
              <Table.Td>
                {message}
                <CommentsOn kind="version" id={String(number)} label={`version ${number}`} />
              </Table.Td>
              <Table.Td>{author ?? 'nemecys'}</Table.Td>
              <Table.Td>{new Date(savedAt).toLocaleString()}</Table.Td>
              <Table.Td>
                <Group gap="xs">
                  <Button size="compact-sm" variant="default" onClick={() => takeUp(number)}>
                    Take up version {number}
                  </Button>
                  {mayName && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      disabled={name.trim() === ''}
                      onClick={() => nameBaseline(number)}
                    >
                      Make version {number} a baseline
                    </Button>
                  )}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
