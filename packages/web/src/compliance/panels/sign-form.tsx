import { Alert, Button, Group, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { Refused } from '../../api.ts';
import { useFocusFirst } from '../use-focus-first.ts';

type Props = {
  readonly label: string;
  /** What the button says. */
  readonly button: string;
  readonly sign: (password: string) => Promise<void>;
  readonly onDone: () => void;
  /** What is signed. */
  readonly children: ReactNode;
};

/** Asks for the password again: a signature is only that of whoever knows it. Says what the server refused. */
export function SignForm({ label, button, sign, onDone, children }: Props) {
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useFocusFirst(form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sign(password).then(onDone, (thrown: Refused) => {
      setFault(thrown.message);
      setPassword('');
    });
  };
  return (
    <form ref={form} onSubmit={submit} aria-label={label}>
      <Stack gap="xs" maw={560}>
        {children}
        <PasswordInput
          label="Your password, again"
          description="It stands for your signature, which is kept in the register and in the audit trail"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {fault !== '' && <Alert color="red">{fault}</Alert>}
        <Group>
          <Button type="submit">{button}</Button>
          <Button variant="default" onClick={onDone}>
            Leave it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
