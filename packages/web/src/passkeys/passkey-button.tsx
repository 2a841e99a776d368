import { Alert, Button, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Refused } from '../api.ts';
import { knowsPasskeys, passkeyApi } from './passkey-api.ts';

/** Signs somebody in with a passkey; nothing where the browser knows none. */
export function PasskeyButton({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const [fault, setFault] = useState('');
  if (!knowsPasskeys()) return null;
  return (
    <Stack maw={420} mx="auto" mt="md">
      {fault !== '' && <Alert color="red">{fault}</Alert>}
      <Button
        variant="default"
        onClick={() => void passkeyApi.signIn().then(onSignedIn, (thrown: Refused) => setFault(thrown.message))}
      >
        Sign in with a passkey
      </Button>
    </Stack>
  );
}
