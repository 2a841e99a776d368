import { Alert, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../location.ts';
import { PageTitle } from '../page-title.tsx';
import { type Told, told } from '../refusal.tsx';
import { memberApi } from './member-api.ts';

type Props = { readonly name: string; readonly onJoined: () => void };

/** Lets somebody who is signed in into another workspace, by an invitation whose token stands behind # of the address. */
export function JoinWorkspacePage({ name, onJoined }: Props) {
  const { t } = useTranslation('members');
  const [fault, setFault] = useState<Told>('');
  const join = () => {
    memberApi.join(window.location.hash.slice(1)).then(
      ({ workspace }) => {
        onJoined();
        goTo(`/workspaces/${workspace}`);
      },
      (thrown) => setFault(told(thrown)),
    );
  };
  return (
    <Stack maw={420} mx="auto">
      <PageTitle title={t('join.title')} />
      <Text>{t('join.about', { name })}</Text>
      {fault !== '' && <Alert color="red">{fault}</Alert>}
      <Button onClick={join}>{t('join.act', { name })}</Button>
    </Stack>
  );
}
