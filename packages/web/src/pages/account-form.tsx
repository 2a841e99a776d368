import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePasswordToggle } from '../language/password-toggle.ts';
import { PageTitle } from '../page-title.tsx';
import { type Told, told } from '../refusal.tsx';
import { useField } from './use-field.ts';

/** What somebody signs in with. */
export type Credentials = { readonly email: string; readonly password: string };

type Props = {
  readonly title: string;
  readonly about?: string;
  /** What the button says. */
  readonly act: string;
  readonly newPassword?: { readonly minLength: number };
  readonly send: (credentials: Credentials) => Promise<void>;
  readonly onDone: () => void;
  /** Fields before the e-mail address. */
  readonly children?: ReactNode;
};

/** Asks for e-mail address and password, and says above them what the server refused. */
export function AccountForm({ title, about, act, newPassword, send, onDone, children }: Props) {
  const { t } = useTranslation('signIn');
  const email = useField();
  const password = useField();
  const toggle = usePasswordToggle();
  const [fault, setFault] = useState<Told>('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send({ email: email.value, password: password.value }).then(onDone, (thrown) => setFault(told(thrown)));
  };
  return (
    <form onSubmit={submit}>
      <Stack maw={420} mx="auto">
        <PageTitle title={title} />
        {about !== undefined && <Text>{about}</Text>}
        {fault !== '' && <Alert color="red">{fault}</Alert>}
        {children}
        <TextInput label={t('email')} type="email" autoComplete="username" required {...email} />
        <PasswordInput
          label={t('password')}
          description={newPassword && t('atLeast', { count: newPassword.minLength })}
          autoComplete={newPassword ? 'new-password' : 'current-password'}
          minLength={newPassword?.minLength}
          visibilityToggleButtonProps={toggle}
          required
          {...password}
        />
        <Button type="submit">{act}</Button>
      </Stack>
    </form>
  );
}
