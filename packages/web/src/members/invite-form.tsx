import { Alert, Button, Group, NativeSelect, Stack } from '@mantine/core';
import { roles } from '@nemecys/core';
import { useState } from 'react';
import { api, type Refused } from '../api.ts';

type Props = { readonly workspace: string; readonly onFault: (message: string) => void };

/** Makes a link with which one person joins a workspace in a role. */
export function InviteForm({ workspace, onFault }: Props) {
  const [role, setRole] = useState<string>('editor');
  const [link, setLink] = useState('');
  const invite = () => {
    api.invite(workspace, role).then(
      (made) => setLink(made.link),
      (thrown: Refused) => onFault(thrown.message),
    );
  };
  return (
    <Stack gap="xs">
      <Group align="end">
        <NativeSelect
          label="Invited as"
          data={[...roles]}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value)}
        />
        <Button variant="default" onClick={invite}>
          {/^[ae]/u.test(role) ? `Invite an ${role}` : `Invite a ${role}`}
        </Button>
      </Group>
      {link !== '' && (
        <Alert color="gray" title="Give this link to one person; it counts once, for a week">
          <code>{link}</code>
        </Alert>
      )}
    </Stack>
  );
}
