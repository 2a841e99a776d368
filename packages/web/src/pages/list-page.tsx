import { Alert, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { ListedScenario, SignedIn } from '@nemecys/server';
import { useEffect, useState } from 'react';
import { api, type Refused } from '../api.ts';
import { Link } from '../link.tsx';
import { InviteForm } from '../members/invite-form.tsx';
import { WorkspaceChoice } from '../members/workspace-choice.tsx';
import { GuidedStart } from '../start/guided-start.tsx';
import { NewScenario } from './new-scenario.tsx';

type Props = {
  readonly workspace: SignedIn['workspaces'][number];
  readonly workspaces: SignedIn['workspaces'];
  /** Called when the person belongs to one workspace more. */
  readonly onAdded: () => void;
};

/** The scenarios of a workspace, and the start of a new one; from here to other workspaces, and to the members. */
export function ListPage({ workspace: chosen, workspaces, onAdded }: Props) {
  const { id: workspace, role } = chosen;
  const [scenarios, setScenarios] = useState<readonly ListedScenario[]>();
  const [fault, setFault] = useState('');
  useEffect(() => {
    api.list(workspace).then(setScenarios, (thrown: Refused) => setFault(thrown.message));
  }, [workspace]);
  return (
    <Stack>
      <Group justify="space-between" align="end">
        <Title order={1}>Scenarios</Title>
        <WorkspaceChoice {...{ workspaces, chosen, onAdded }} onFault={setFault} />
      </Group>
      {fault !== '' && <Alert color="red">{fault}</Alert>}
      {role === 'administrator' && (
        <Group align="end">
          <InviteForm workspace={workspace} onFault={setFault} />
          <Link to={`/members/${workspace}`} text="Members and their roles" />
        </Group>
      )}
      {role !== 'viewer' && <NewScenario workspace={workspace} onFault={setFault} />}
      {role !== 'viewer' && <GuidedStart workspace={workspace} onFault={setFault} />}
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
