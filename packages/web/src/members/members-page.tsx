import { Alert, NativeSelect, Stack, Table, Title } from '@mantine/core';
import { type Role, roles } from '@nemecys/core';
import type { ListedMember } from '@nemecys/server';
import { useCallback, useEffect, useState } from 'react';
import type { Refused } from '../api.ts';
import { memberApi } from './member-api.ts';

/** Who belongs to a workspace; roles are changed here, by its administrators. */
export function MembersPage({ workspace }: { readonly workspace: string }) {
  const [members, setMembers] = useState<readonly ListedMember[]>([]);
  const [said, tell] = useState('');
  const fault = useCallback((thrown: Refused) => tell(thrown.message), []);
  const load = useCallback(() => {
    memberApi.list(workspace).then(setMembers, fault);
  }, [workspace, fault]);
  useEffect(load, [load]);
  const change = ({ id, name }: ListedMember, role: Role) => {
    memberApi
      .changeRole(workspace, { person: id, role })
      .then(() => tell(`${name} is ${role} from now on.`), fault)
      // Also after a refusal: the field shows again what is so.
      .finally(load);
  };
  return (
    <Stack>
      <Title order={1}>Members of {workspace}</Title>
      {said !== '' && <Alert color="gray">{said}</Alert>}
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            <Table.Th>E-mail address</Table.Th>
            <Table.Th>Role</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members.map((member) => (
            <Table.Tr key={member.id}>
              <Table.Td>{member.name}</Table.Td>
              <Table.Td>{member.email}</Table.Td>
              <Table.Td>
                <NativeSelect
                  aria-label={`Role of ${member.name}`}
                  data={[...roles]}
                  value={member.role}
                  onChange={(event) => change(member, event.currentTarget.value as Role)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
