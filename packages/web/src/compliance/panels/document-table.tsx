import { Table, Text } from '@mantine/core';
import { complianceDocuments } from '@nemecys/core';
import type { ListedReport } from '@nemecys/server';
import { useTranslation } from 'react-i18next';
import type { At } from '../../api.ts';
import { useEnglish } from '../../language/english.tsx';
import { useFormats } from '../../language/use-formats.ts';
import type { Told } from '../../refusal.tsx';
import { ReportActions } from '../../reports/report-actions.tsx';
import { ReportState } from '../../reports/report-state.tsx';
import { wantedWords } from '../../reports/wanted-words.ts';
import { WideTable } from '../wide-table.tsx';

type Props = {
  readonly at: At;
  readonly documents: readonly ListedReport[] | undefined;
  readonly refresh: () => void;
  readonly tell: (said: Told) => void;
  readonly mayRequest: boolean;
};

/** What was asked for, from which versions, how far it is, and the file once it is there. */
export function DocumentTable({ documents, ...props }: Props) {
  const { t } = useTranslation('compliance');
  const { t: ofPages } = useTranslation();
  const { t: ofReports } = useTranslation('reports');
  const { moment } = useFormats();
  const english = useEnglish();
  if (documents === undefined) return <Text role="status">{ofPages('loading')}</Text>;
  if (documents.length === 0) return <Text>{t('documents.none')}</Text>;
  const columns = [t('column.document'), t('column.madeFrom'), t('column.by'), t('column.state'), t('column.toDo')];
  return (
    <WideTable caption={t('documents.caption')} columns={columns}>
      {documents.map((report) => {
        const { id, version, wanted, by, requestedAt } = report;
        if (wanted.kind !== 'document' && wanted.kind !== 'document-set') return null;
        const { register, day } = wanted;
        const isSet = wanted.kind === 'document-set';
        const name = isSet
          ? wantedWords(ofReports, report)
          : `${complianceDocuments[wanted.document]}, ${wanted.format.toUpperCase()}`;
        return (
          <Table.Tr key={id}>
            <Table.Th scope="row" className="text" lang={isSet ? undefined : english}>
              {name}
            </Table.Th>
            <Table.Td>{t('documents.madeFrom', { version, register, day })}</Table.Td>
            <Table.Td>{t('documents.asked', { by, moment: moment(requestedAt) })}</Table.Td>
            <Table.Td className="text">
              <ReportState report={report} />
            </Table.Td>
            <Table.Td>
              <ReportActions {...props} {...{ report }} what={name} />
            </Table.Td>
          </Table.Tr>
        );
      })}
    </WideTable>
  );
}
