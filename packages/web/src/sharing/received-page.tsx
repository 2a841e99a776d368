import { Alert, Stack, Text } from '@mantine/core';
import { can, type Role } from '@nemecys/core';
import type { ReadReceived } from '@nemecys/server';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../api.ts';
import { useFormats } from '../language/use-formats.ts';
import { PageTitle } from '../page-title.tsx';
import { useFollowed } from '../pages/use-changes.ts';
import { type Told, told } from '../refusal.tsx';
import { ReceivedInterfaces } from './received-interfaces.tsx';
import { ReceivedRisks } from './received-risks.tsx';
import { ReceivedTransfers } from './received-transfers.tsx';
import { ReceivedWhole } from './received-whole.tsx';
import { shareApi } from './share-api.ts';

type Props = { readonly workspace: string; readonly id: string; readonly role: Role };

/** What another organisation shares: what is handed over, what is owned, what others promise, and more by level. */
export function ReceivedPage({ workspace, id, role }: Props) {
  const { t } = useTranslation('sharing');
  const { moment } = useFormats();
  const [read, setRead] = useState<ReadReceived>();
  const [fault, setFault] = useState<Told>('');
  const load = useCallback(() => {
    shareApi.read(workspace, id).then(
      (found) => {
        setRead(found);
        setFault('');
      },
      (thrown) => {
        // Withdrawn: what was shown is no longer ours to show.
        if (thrown instanceof Refused && thrown.status === 404) setRead(undefined);
        setFault(told(thrown));
      },
    );
  }, [workspace, id]);
  useFollowed(workspace, load, ({ kind, scenario }) => kind === 'share' && scenario === id);
  if (read === undefined) {
    return fault === '' ? <Text role="status">{t('received.loading')}</Text> : <Alert color="red">{fault}</Alert>;
  }
  const { view, from, baseline, level, number, givenAt, sha256 } = read;
  const actor = { kind: 'member', person: '', roles: new Map([[workspace, role]]) } as const;
  return (
    <Stack>
      <PageTitle title={view.scenario.title} isSmall />
      <Text size="sm">
        {t('received.about', { from, baseline, number, at: moment(givenAt), level: t(`level.${level}`) })}
      </Text>
      <Text size="sm">
        {t('received.hash')} <code className="hash">{sha256}</code>
      </Text>
      {fault !== '' && <Alert color="red">{fault}</Alert>}
      <ReceivedTransfers
        {...{ workspace, id, read }}
        mayAnswer={can(actor, 'sign-register', { workspace })}
        onAnswered={load}
      />
      <ReceivedInterfaces interfaces={view.interfaces} />
      {view.level !== 'interfaces' && <ReceivedRisks risks={view.risks} interfaces={view.interfaces} />}
      {view.level === 'full' && <ReceivedWhole whole={view.whole} />}
    </Stack>
  );
}
