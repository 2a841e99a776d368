import { Stack } from '@mantine/core';
import { ledgerTables } from '@nemecys/report';
import type { PanelProps } from '../panel-props.ts';
import { ReportTable } from '../wide-table.tsx';
import { TransferTable } from './transfer-table.tsx';

const empty: Readonly<Record<string, string>> = {
  conditions:
    'The register states no condition on the environment. Write them there, so that users can be weighed by them.',
  'risk-duties': 'The scenario has no risk that anybody has to do something about.',
  duties: 'The catalogue holds no duty.',
};

/** Who of manufacturer, integrator and operator has to do what, and how far what is handed over was taken. */
export function HandoverPanel({ compliance }: PanelProps) {
  return (
    <Stack>
      <TransferTable transfers={compliance.transfers} />
      {ledgerTables(compliance)
        .filter(({ id }) => id !== 'transfers')
        .map((table) => (
          <ReportTable key={table.id} table={table} empty={empty[table.id] ?? ''} />
        ))}
    </Stack>
  );
}
