import { Stack } from '@mantine/core';
import type { SignedIn } from '@nemecys/server';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../page-title.tsx';
import { PasskeysPart } from '../passkeys/passkeys-part.tsx';
import { IdentitiesPart } from './identities-part.tsx';
import { SessionsPart } from './sessions-part.tsx';
import { TokensPart } from './tokens-part.tsx';

/** What belongs to the person who is signed in: where they are signed in, and the tokens of their programs. */
export function AccountPage({ person }: { readonly person: SignedIn }) {
  const { t } = useTranslation('account');
  return (
    <Stack>
      <PageTitle title={t('title')} />
      <SessionsPart />
      <PasskeysPart />
      <IdentitiesPart />
      <TokensPart workspaces={person.workspaces} />
    </Stack>
  );
}
