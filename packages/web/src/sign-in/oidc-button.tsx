import { Alert, Button, Stack } from '@mantine/core';
import type { SignInWays } from '@nemecys/server';
import { useEffect, useState } from 'react';
import { type Told, told } from '../refusal.tsx';
import { oidcApi } from './oidc-api.ts';

type Props = {
  /** What the button says, with the name of the provider. */
  readonly label: (provider: string) => string;
  /** The token of an invitation, which makes a new account. */
  readonly invitation?: string;
};

/** Leads to the OpenID provider to sign in there; nothing where none is set up. */
export function OidcButton({ label, invitation }: Props) {
  const [ways, setWays] = useState<SignInWays>();
  const [fault, setFault] = useState<Told>('');
  useEffect(() => {
    // Where the server does not answer, the form beside it says so when it is sent.
    oidcApi.ways().then(setWays, () => undefined);
  }, []);
  if (ways === undefined || ways.oidc === null) return null;
  const go = () => {
    oidcApi.begin(invitation).then(
      ({ address }) => window.location.assign(address),
      (thrown) => setFault(told(thrown)),
    );
  };
  return (
    <Stack maw={420} mx="auto" mt="md">
      {fault !== '' && <Alert color="red">{fault}</Alert>}
      <Button variant="default" onClick={go}>
        {label(ways.oidc.name)}
      </Button>
    </Stack>
  );
}
