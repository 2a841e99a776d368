import { Alert, Button, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api, type Refused } from '../api.ts';

/** Asks who it is. */
export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    api.signIn(email, password).then(onSignedIn, (thrown: Refused) => setFault(thrown.message));
  };
  return (
    <form onSubmit={submit}>
      <Stack maw={420} mx="auto">
        <Title order={1}>Sign in</Title>
        {fault !== '' && <Alert color="red">{fault}</Alert>}
        <TextInput
          label="E-mail address"
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit">Sign in</Button>
      </Stack>
    </form>
  );
}
