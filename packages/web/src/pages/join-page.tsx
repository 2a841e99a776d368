import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { goTo } from '../location.ts';
import { OidcButton } from '../sign-in/oidc-button.tsx';
import { AccountForm } from './account-form.tsx';
import { useField } from './use-field.ts';

/** Makes an account with the link of an invitation, whose token stands behind # of the address. */
export function JoinPage({ onJoined }: { readonly onJoined: () => void }) {
  const { t } = useTranslation('pages');
  const name = useField();
  const invitation = window.location.hash.slice(1);
  return (
    <>
      <AccountForm
        title={t('join.title')}
        about={t('join.about')}
        act={t('join.make')}
        newPassword={{ minLength: 12 }}
        send={(credentials) => api.join({ token: invitation, name: name.value, ...credentials })}
        onDone={() => {
          onJoined();
          goTo('/');
        }}
      >
        <TextInput label={t('join.name')} autoComplete="name" required {...name} />
      </AccountForm>
      <OidcButton label={(provider) => t('join.makeWith', { provider })} invitation={invitation} />
    </>
  );
}
