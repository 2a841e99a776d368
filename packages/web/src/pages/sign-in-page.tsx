import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { PasskeyButton } from '../passkeys/passkey-button.tsx';
import { OidcButton } from '../sign-in/oidc-button.tsx';
import { AccountForm } from './account-form.tsx';

/** Asks who it is. */
export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useTranslation('signIn');
  return (
    <>
      <AccountForm
        title={t('signIn')}
        act={t('signIn')}
        send={({ email, password }) => api.signIn(email, password)}
        onDone={onSignedIn}
      />
      <PasskeyButton onSignedIn={onSignedIn} />
      <OidcButton label={(provider) => t('signInWith', { provider })} />
    </>
  );
}
