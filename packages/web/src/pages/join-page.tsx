import { TextInput } from '@mantine/core';
import { api } from '../api.ts';
import { goTo } from '../location.ts';
import { OidcButton } from '../sign-in/oidc-button.tsx';
import { AccountForm } from './account-form.tsx';
import { useField } from './use-field.ts';

/** Makes an account with the link of an invitation, whose token stands behind # of the address. */
export function JoinPage({ onJoined }: { readonly onJoined: () => void }) {
  const name = useField();
  const invitation = window.location.hash.slice(1);
  return (
    <>
      <AccountForm
        title="Make your account"
        about="You were invited to a workspace. Your name stands beside everything you save."
        act="Make account"
        newPassword={{ minLength: 12 }}
        send={(credentials) => api.join({ token: invitation, name: name.value, ...credentials })}
        onDone={() => {
          onJoined();
          goTo('/');
        }}
      >
        <TextInput label="Name" autoComplete="name" required {...name} />
      </AccountForm>
      <OidcButton act="Make account with" invitation={invitation} />
    </>
  );
}
