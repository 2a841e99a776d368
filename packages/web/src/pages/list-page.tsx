import { Alert, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { ListedScenario, SignedIn } from '@nemecys/server';
import { useEffect, useState } from 'react';
import { api, type Refused } from '../api.ts';
import { Link } from '../link.tsx';
import { NewScenario } from './new-scenario.tsx';

type Membership = SignedIn['workspaces'][number];

/** The scenarios of a workspace, and the start of a new one. */
export function ListPage({ workspace: { id: workspace, role } }: { readonly workspace: Membership }) {
  const [scenarios, setScenarios] = useState<readonly ListedScenario[]>();
  const [fault, setFault] = useState('');
  const [link, setLink] = useState('');
  useEffect(() => {
    api.list(workspace).then(setScenarios, (thrown: Refused) => setFault(thrown.message));
  }, [workspace]);
  const invite = () => {
    api.invite(workspace, 'editor').then(
      (made) => setLink(made.link),
      (thrown: Refused) => setFault(thrown.message),
    );
  };
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>Scenarios</Title>
        {role === 'administrator' && (
          <Button variant="default" onClick={invite}>
            Invite an editor
          </Button>
        )}
      </Group>
      {fault !== '' && <Alert color="red">{fault}</Alert>}
      {link !== '' && (
        <Alert color="gray" title="Give this link to one person; it counts once, for a week">
          <code>{link}</code>
        </Alert>
      )}
      {role !== 'viewer' && <NewScenario workspace={workspace} onFault={setFault} />}
      {scenarios?.length === 0 && <Text>There is no scenario here yet. Name one above and draw it.</Text>}
      {scenarios !== undefined && scenarios.length > 0 && <ScenarioTable {...{ workspace, scenarios }} />}
    </Stack>
  );
}

type TableProps = { readonly workspace: string; readonly scenarios: readonly ListedScenario[] };

function ScenarioTable({ workspace, scenarios }: TableProps) {
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Scenario</Table.Th>
          <Table.Th>Version</Table.Th>
          <Table.Th>Saved</Table.Th>
          <Table.Th>By</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {scenarios.map(({ id, title, version, savedAt, author }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <Link to={`/scenarios/${workspace}/${id}`} text={title} />
            </Table.Td>
            <Table.Td>{version}</Table.Td>
            <Table.Td>{new Date(savedAt).toLocaleString()}</Table.Td>
            <Table.Td>{author ?? 'nemecys'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
