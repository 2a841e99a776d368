import { api } from '../api.ts';
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
      <OidcButton act="Sign in with" />
    </>
  );
}
