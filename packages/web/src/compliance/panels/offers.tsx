import { Button, Group } from '@mantine/core';
import { answerOf, type RegisterEdit, type TransferRecord } from '@nemecys/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelProps } from '../panel-props.ts';
import { TransferForm } from './transfer-form.tsx';
import { TransferList } from './transfer-list.tsx';

/** What is offered to others and can still be changed or taken back, and the form for another offer. */
export function Offers(props: PanelProps) {
  const { held, act, mayEdit } = props;
  const { t } = useTranslation('compliance');
  const [open, setOpen] = useState<{ readonly edited: TransferRecord | undefined }>();
  const offering = useRef<HTMLButtonElement>(null);
  if (!mayEdit) return null;
  const done = () => {
    setOpen(undefined);
    offering.current?.focus();
  };
  const make = (edit: RegisterEdit, message: string) => void act.edit(edit, message);
  const acts = (transfer: TransferRecord) => {
    const { id, what } = transfer;
    const change =
      answerOf(transfer) === undefined
        ? { label: t('offers.change', { what }), onClick: () => setOpen({ edited: transfer }) }
        : {
            label: t('offers.anew', { what }),
            onClick: () => make({ kind: 'offer-anew', id }, t('offers.offeredAnew', { what })),
          };
    const takeBack = {
      label: t('offers.takeBack', { what }),
      onClick: () => make({ kind: 'take-back-transfer', id }, t('offers.tookBack', { what })),
    };
    return transfer.accepted === undefined ? [change, takeBack] : [change];
  };
  return (
    <TransferList
      id="offers"
      title={t('offers.title')}
      about={t('offers.about')}
      transfers={held.open.register.transfers}
      told={({ what }) => what}
      acts={acts}
    >
      <Group>
        <Button ref={offering} onClick={() => setOpen({ edited: undefined })}>
          {t('offers.new')}
        </Button>
      </Group>
      {open !== undefined && (
        <TransferForm key={open.edited?.id ?? ''} {...{ props, edited: open.edited }} onDone={done} />
      )}
    </TransferList>
  );
}
