import { Table, Text } from '@mantine/core';
import type { ListedReport } from '@nemecys/server';
import type { At } from '../api.ts';
import { ReportActions } from './report-actions.tsx';
import { formatWords, stateWords } from './report-words.ts';

type Props = {
  readonly at: At;
  readonly reports: readonly ListedReport[];
  readonly mayRequest: boolean;
  readonly refresh: () => void;
  readonly tell: (said: string) => void;
};

/** Every report that was asked for, newest first, with what can be done with it as far as it is. */
export function ReportTable({ reports, ...props }: Props) {
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Version</Table.Th>
          <Table.Th>As</Table.Th>
          <Table.Th>State</Table.Th>
          <Table.Th>Asked for by</Table.Th>
          <Table.Th>At</Table.Th>
          <Table.Th>Actions</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {reports.map((report) => {
          const { id, version, format, state, fault, by, requestedAt } = report;
          const made = format === null ? '' : formatWords[format];
          return (
            <Table.Tr key={id}>
              <Table.Td>{version}</Table.Td>
              <Table.Td>{made}</Table.Td>
              <Table.Td>
                {stateWords[state]}
                {fault !== null && <Text size="sm">{fault}</Text>}
              </Table.Td>
              <Table.Td>{by}</Table.Td>
              <Table.Td>{new Date(requestedAt).toLocaleString()}</Table.Td>
              <Table.Td>
                <ReportActions {...props} {...{ report }} what={`the ${made} of version ${version}`} />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
