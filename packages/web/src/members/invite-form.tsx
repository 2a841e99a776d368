import { Alert, Button, Group, NativeSelect, Stack } from '@mantine/core';
import { type Role, roles } from '@nemecys/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { type Told, told } from '../refusal.tsx';

type Props = { readonly workspace: string; readonly onFault: (said: Told) => void };

/** Makes a link with which one person joins a workspace in a role. */
export function InviteForm({ workspace, onFault }: Props) {
  const { t } = useTranslation('members');
  const [role, setRole] = useState<Role>('editor');
  const [link, setLink] = useState('');
  const invite = () => {
    api.invite(workspace, role).then(
      (made) => setLink(made.link),
      (thrown) => onFault(told(thrown)),
    );
  };
  return (
    <Stack gap="xs">
      <Group align="end">
        <NativeSelect
          label={t('invitedAs')}
          data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value as Role)}
        />
        <Button variant="default" onClick={invite}>
          {t(`invite.${role}`)}
        </Button>
      </Group>
      {link !== '' && (
        <Alert color="gray" title={t('giveLink')}>
          <code>{link}</code>
        </Alert>
      )}
    </Stack>
  );
}
