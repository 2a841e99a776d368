import { Alert, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api, type Refused } from '../api.ts';
import { goTo } from '../location.ts';

/** Makes an account with the link of an invitation, whose token stands behind # of the address. */
export function JoinPage({ onJoined }: { readonly onJoined: () => void }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    api.join({ token: window.location.hash.slice(1), name, email, password }).then(
      () => {
        onJoined();
        goTo('/');
      },
      (thrown: Refused) => setFault(thrown.message),
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack maw={420} mx="auto">
        <Title order={1}>Make your account</Title>
        <Text>You were invited to a workspace. Your name stands beside everything you save.</Text>
        {fault !== '' && <Alert color="red">{fault}</Alert>}
        <TextInput
          label="Name"
          autoComplete="name"
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
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
          description="At least 12 characters"
          autoComplete="new-password"
          required
          minLength={12}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit">Make account</Button>
      </Stack>
    </form>
  );
}
