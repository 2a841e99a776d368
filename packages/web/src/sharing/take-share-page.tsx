import { Alert, Button, NativeSelect, Stack, Text } from '@mantine/core';
import type { SignedIn } from '@nemecys/server';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../location.ts';
import { PageTitle } from '../page-title.tsx';
import { type Told, told } from '../refusal.tsx';
import { shareApi } from './share-api.ts';

/** Takes what another organisation shares, by a link whose token stands behind # of the address, into a workspace. */
export function TakeSharePage({ workspaces }: Pick<SignedIn, 'workspaces'>) {
  const { t } = useTranslation('sharing');
  const led = workspaces.filter(({ role }) => role === 'administrator');
  const [workspace, setWorkspace] = useState(led[0]?.id ?? '');
  const [fault, setFault] = useState<Told>('');
  const take = () => {
    shareApi.take(workspace, window.location.hash.slice(1)).then(
      ({ id }) => goTo(`/received/${workspace}/${id}`),
      (thrown) => setFault(told(thrown)),
    );
  };
  return (
    <Stack maw={480} mx="auto">
      <PageTitle title={t('take.title')} />
      <Text>{t(led.length === 0 ? 'take.nowhere' : 'take.about')}</Text>
      {fault !== '' && <Alert color="red">{fault}</Alert>}
      {led.length > 0 && (
        <>
          <NativeSelect
            label={t('take.into')}
            data={led.map(({ id }) => id)}
            value={workspace}
            onChange={(event) => setWorkspace(event.currentTarget.value)}
          />
          <Button onClick={take}>{t('take.act')}</Button>
        </>
      )}
    </Stack>
  );
}
