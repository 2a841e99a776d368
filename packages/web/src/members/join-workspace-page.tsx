import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Refused } from '../api.ts';
import { goTo } from '../location.ts';
import { memberApi } from './member-api.ts';

type Props = { readonly name: string; readonly onJoined: () => void };

/** Lets somebody who is signed in into another workspace, by an invitation whose token stands behind # of the address. */
export function JoinWorkspacePage({ name, onJoined }: Props) {
  const [fault, setFault] = useState('');
  const join = () => {
    memberApi.join(window.location.hash.slice(1)).then(
      ({ workspace }) => {
        onJoined();
        goTo(`/workspaces/${workspace}`);
      },
      (thrown: Refused) => setFault(thrown.message),
    );
  };
  return (
    <Stack maw={420} mx="auto">
      <Title order={1}>Join another workspace</Title>
      <Text>You are signed in as {name}. To make another account, sign out first and follow the link again.</Text>
      {fault !== '' && <Alert color="red">{fault}</Alert>}
      <Button onClick={join}>Join as {name}</Button>
    </Stack>
  );
}
