import { Table, Text } from '@mantine/core';
import { complianceDocuments } from '@nemecys/core';
import type { ListedReport } from '@nemecys/server';
import type { At } from '../../api.ts';
import { ReportActions } from '../../reports/report-actions.tsx';
import { stateWords } from '../../reports/report-words.ts';
import { WideTable } from '../wide-table.tsx';

type Props = {
  readonly at: At;
  readonly documents: readonly ListedReport[] | undefined;
  readonly refresh: () => void;
  readonly tell: (said: string) => void;
  readonly mayRequest: boolean;
};

/** What was asked for, from which versions, how far it is, and the file once it is there. */
export function DocumentTable({ documents, ...props }: Props) {
  if (documents === undefined) return <Text role="status">Loading …</Text>;
  if (documents.length === 0) return <Text>No document was made yet. Choose one above and make it.</Text>;
  return (
    <WideTable caption="Documents" columns={['Document', 'Made from', 'By', 'State', 'To do']}>
      {documents.map((report) => {
        const { id, version, document, state, fault, by, requestedAt } = report;
        if (document === null) return null;
        const name = `${complianceDocuments[document.id]}, ${document.format.toUpperCase()}`;
        return (
          <Table.Tr key={id}>
            <Table.Th scope="row" className="text">
              {name}
            </Table.Th>
            <Table.Td>
              version {version}, register {document.register}, on {document.day}
            </Table.Td>
            <Table.Td>
              {by}, {new Date(requestedAt).toLocaleString()}
            </Table.Td>
            <Table.Td className="text">
              {stateWords[state]}
              {state === 'failed' && fault !== null && `: ${fault}`}
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
