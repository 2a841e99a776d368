import { Stack } from '@mantine/core';
import { ledgerTables } from '@nemecys/report';
import { useTranslation } from 'react-i18next';
import { CloseTransfers } from '../../sharing/close-transfers.tsx';
import type { PanelProps } from '../panel-props.ts';
import { ReportTable } from '../wide-table.tsx';
import { Offers } from './offers.tsx';
import { TransferTable } from './transfer-table.tsx';

/** Who of manufacturer, integrator and operator has to do what, and how far what is handed over was taken. */
export function HandoverPanel(props: PanelProps) {
  const { compliance } = props;
  const { t } = useTranslation('compliance');
  const empty: Readonly<Record<string, string>> = t('handover', { returnObjects: true });
  return (
    <Stack>
      <TransferTable transfers={compliance.transfers} />
      <Offers {...props} />
      <CloseTransfers {...props} />
      {ledgerTables(compliance)
        .filter(({ id }) => id !== 'transfers')
        .map((table) => (
          <ReportTable key={table.id} table={table} empty={empty[table.id] ?? ''} />
        ))}
    </Stack>
  );
}
