import { Alert, Button, NativeSelect, Stack, Table } from '@mantine/core';
import { type Role, roles } from '@nemecys/core';
import type { ListedMember } from '@nemecys/server';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../page-title.tsx';
import { type Told, told } from '../refusal.tsx';
import { memberApi } from './member-api.ts';
import { RemovalAlert } from './removal-alert.tsx';

/** Who belongs to a workspace; roles are changed here, by its administrators. */
export function MembersPage({ workspace }: { readonly workspace: string }) {
  const [members, setMembers] = useState<readonly ListedMember[]>([]);
  const [said, tell] = useState<Told>('');
  const [leaving, setLeaving] = useState<ListedMember>();
  const { t } = useTranslation('members');
  const fault = useCallback((thrown: unknown) => tell(told(thrown)), []);
  const load = useCallback(() => {
    memberApi.list(workspace).then(setMembers, fault);
  }, [workspace, fault]);
  useEffect(load, [load]);
  const change = ({ id, name }: ListedMember, role: Role) => {
    memberApi
      .changeRole(workspace, { person: id, role })
      .then(() => tell(t(`changed.${role}`, { name })), fault)
      // Also after a refusal: the field shows again what is so.
      .finally(load);
  };
  const remove = ({ id, name }: ListedMember) => {
    setLeaving(undefined);
    memberApi
      .remove(workspace, id)
      .then(() => tell(t('remove.done', { name, workspace })), fault)
      .finally(load);
  };
  return (
    <Stack>
      <PageTitle title={t('title', { workspace })} />
      {said !== '' && <Alert color="gray">{said}</Alert>}
      {leaving !== undefined && (
        <RemovalAlert
          {...{ workspace, name: leaving.name }}
          onRemove={() => remove(leaving)}
          onKeep={() => setLeaving(undefined)}
        />
      )}
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column.name')}</Table.Th>
            <Table.Th>{t('column.email')}</Table.Th>
            <Table.Th>{t('column.role')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members.map((member) => (
            <Table.Tr key={member.id}>
              <Table.Td>{member.name}</Table.Td>
              <Table.Td>{member.email}</Table.Td>
              <Table.Td>
                <NativeSelect
                  aria-label={t('roleOf', { name: member.name })}
                  data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
                  value={member.role}
                  onChange={(event) => change(member, event.currentTarget.value as Role)}
                />
              </Table.Td>
              <Table.Td>
                <Button variant="default" size="xs" onClick={() => setLeaving(member)}>
                  {t('remove.of', { name: member.name })}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
