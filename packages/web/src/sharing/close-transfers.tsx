import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelProps } from '../compliance/panel-props.ts';
import { SignForm } from '../compliance/panels/sign-form.tsx';
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
    <Stack component="section" aria-labelledby="to-close" gap="xs">
      <Title order={2} size="h3" id="to-close">
        {t('close.title')}
      </Title>
      <Text size="sm">{t('close.about')}</Text>
      {open.map(({ id, what, accepted }) => (
        <Group key={id}>
          <Text size="sm">{t('close.accepted', { what, by: accepted?.by ?? '' })}</Text>
          <Button size="compact-sm" variant="default" onClick={() => setClosing(id)}>
            {t('close.open', { what })}
          </Button>
        </Group>
      ))}
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
    </Stack>
  );
}
