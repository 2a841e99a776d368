import { Alert, Button, Stack } from '@mantine/core';
import type { SignInWays } from '@nemecys/server';
import { useEffect, useState } from 'react';
import type { Refused } from '../api.ts';
import { oidcApi } from './oidc-api.ts';

type Props = {
  /** What the button says before the name of the provider. */
  readonly act: string;
  /** The token of an invitation, which makes a new account. */
  readonly invitation?: string;
};

/** Leads to the OpenID provider to sign in there; nothing where none is set up. */
export function OidcButton({ act, invitation }: Props) {
  const [ways, setWays] = useState<SignInWays>();
  const [fault, setFault] = useState('');
  useEffect(() => {
    // Where the server does not answer, the form beside it says so when it is sent.
    oidcApi.ways().then(setWays, () => undefined);
  }, []);
  if (ways === undefined || ways.oidc === null) return null;
  const go = () => {
    oidcApi.begin(invitation).then(
      ({ address }) => window.location.assign(address),
      (thrown: Refused) => setFault(thrown.message),
    );
  };
  return (
    <Stack maw={420} mx="auto" mt="md">
      {fault !== '' && <Alert color="red">{fault}</Alert>}
      <Button variant="default" onClick={go}>
        {act} {ways.oidc.name}
      </Button>
    </Stack>
  );
}
