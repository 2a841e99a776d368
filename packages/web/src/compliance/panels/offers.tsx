import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { RegisterEdit, TransferRecord } from '@nemecys/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelProps } from '../panel-props.ts';
import { TransferForm } from './transfer-form.tsx';

/** What is offered to others and can still be changed or taken back, and the form for another offer. */
export function Offers(props: PanelProps) {
  const { held, act, mayEdit } = props;
  const { t } = useTranslation('compliance');
  const [open, setOpen] = useState<{ readonly edited: TransferRecord | undefined }>();
  if (!mayEdit) return null;
  const make = (edit: RegisterEdit, message: string) => void act.edit(edit, message);
  return (
    <Stack component="section" aria-labelledby="offers" gap="xs">
      <Title order={2} size="h3" id="offers">
        {t('offers.title')}
      </Title>
      <Text size="sm">{t('offers.about')}</Text>
      {held.open.register.transfers.map((transfer) => {
        const { id, what } = transfer;
        const isAnswered = transfer.accepted !== undefined || transfer.refused !== undefined;
        return (
          <Group key={id}>
            <Text size="sm">{what}</Text>
            {isAnswered ? (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => make({ kind: 'offer-anew', id }, t('offers.offeredAnew', { what }))}
              >
                {t('offers.anew', { what })}
              </Button>
            ) : (
              <Button size="compact-sm" variant="default" onClick={() => setOpen({ edited: transfer })}>
                {t('offers.change', { what })}
              </Button>
            )}
            {transfer.accepted === undefined && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => make({ kind: 'take-back-transfer', id }, t('offers.tookBack', { what }))}
              >
                {t('offers.takeBack', { what })}
              </Button>
            )}
          </Group>
        );
      })}
      {open === undefined ? (
        <Group>
          <Button onClick={() => setOpen({ edited: undefined })}>{t('offers.new')}</Button>
        </Group>
      ) : (
        <TransferForm
          key={open.edited?.id ?? ''}
          {...{ props, edited: open.edited }}
          onDone={() => setOpen(undefined)}
        />
      )}
    </Stack>
  );
}
