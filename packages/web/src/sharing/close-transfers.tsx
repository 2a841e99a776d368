import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelProps } from '../compliance/panel-props.ts';
import { SignForm } from '../compliance/panels/sign-form.tsx';
import { TransferList } from '../compliance/panels/transfer-list.tsx';
import { shareApi } from './share-api.ts';

/** Hand-overs that were accepted and nobody has closed yet: whoever offered them takes them for settled here. */
export function CloseTransfers({ at, held, act, maySign }: PanelProps) {
  const { t } = useTranslation('sharing');
  const [closing, setClosing] = useState('');
  const { version: base, register } = held.open;
  const open = register.transfers.filter(
    ({ accepted, refused, closed }) => accepted !== undefined && refused === undefined && closed === undefined,
  );
  if (open.length === 0 || !maySign) return null;
  const chosen = open.find(({ id }) => id === closing);
  return (
    <TransferList
      id="to-close"
      title={t('close.title')}
      about={t('close.about')}
      transfers={open}
      told={({ what, accepted }) => t('close.accepted', { what, by: accepted?.by ?? '' })}
      acts={({ id, what }) => [{ label: t('close.open', { what }), onClick: () => setClosing(id) }]}
    >
      {chosen !== undefined && (
        <SignForm
          key={chosen.id}
          label={t('close.form', { what: chosen.what })}
          button={t('close.sign')}
          sign={async (proof) => act.took(await shareApi.close(at, { base, transfer: chosen.id, proof }))}
          onDone={() => setClosing('')}
        >
          <Text size="sm">{t('close.form', { what: chosen.what })}</Text>
        </SignForm>
      )}
    </TransferList>
  );
}
