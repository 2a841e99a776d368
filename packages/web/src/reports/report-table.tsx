import { Table } from '@mantine/core';
import type { ListedReport } from '@nemecys/server';
import { useTranslation } from 'react-i18next';
import type { At } from '../api.ts';
import { WideTable } from '../compliance/wide-table.tsx';
import { useFormats } from '../language/use-formats.ts';
import type { Told } from '../refusal.tsx';
import { ReportActions } from './report-actions.tsx';
import { ReportState } from './report-state.tsx';
import { wantedWords } from './wanted-words.ts';

type Props = {
  readonly at: At;
  readonly reports: readonly ListedReport[];
  readonly mayRequest: boolean;
  readonly refresh: () => void;
  readonly tell: (said: Told) => void;
};

/** Every report that was asked for, newest first, with what can be done with it as far as it is. */
export function ReportTable({ reports, ...props }: Props) {
  const { t } = useTranslation('reports');
  const { moment } = useFormats();
  return (
    <WideTable
      caption={t('title')}
      columns={[
        t('column.version'),
        t('column.as'),
        t('column.state'),
        t('column.by'),
        t('column.at'),
        t('column.actions'),
      ]}
    >
      {reports.map((report) => {
        const { id, version, by, requestedAt } = report;
        const made = wantedWords(t, report);
        return (
          <Table.Tr key={id}>
            <Table.Td>{version}</Table.Td>
            <Table.Td>{made}</Table.Td>
            <Table.Td>
              <ReportState report={report} />
            </Table.Td>
            <Table.Td>{by}</Table.Td>
            <Table.Td>{moment(requestedAt)}</Table.Td>
            <Table.Td>
              <ReportActions {...props} {...{ report }} what={t('ofVersion', { format: made, version })} />
            </Table.Td>
          </Table.Tr>
        );
      })}
    </WideTable>
  );
}
