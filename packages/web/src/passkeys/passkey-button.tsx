import { Alert, Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Told, told } from '../refusal.tsx';
import { knowsPasskeys, passkeyApi } from './passkey-api.ts';

/** Signs somebody in with a passkey; nothing where the browser knows none. */
export function PasskeyButton({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useTranslation('passkeys');
  const [fault, setFault] = useState<Told>('');
  if (!knowsPasskeys()) return null;
  return (
    <Stack maw={420} mx="auto" mt="md">
      {fault !== '' && <Alert color="red">{fault}</Alert>}
      <Button
        variant="default"
        onClick={() => void passkeyApi.signIn().then(onSignedIn, (thrown) => setFault(told(thrown)))}
      >
        {t('signIn')}
      </Button>
    </Stack>
  );
}
