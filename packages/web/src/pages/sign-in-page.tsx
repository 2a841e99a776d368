import { api } from '../api.ts';
import { PasskeyButton } from '../passkeys/passkey-button.tsx';
import { OidcButton } from '../sign-in/oidc-button.tsx';
import { AccountForm } from './account-form.tsx';

/** Asks who it is. */
export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }) {
  return (
    <>
      <AccountForm
        title="Sign in"
        act="Sign in"
        send={({ email, password }) => api.signIn(email, password)}
        onDone={onSignedIn}
      />
      <PasskeyButton onSignedIn={onSignedIn} />
      <OidcButton act="Sign in with" />
    </>
  );
}
