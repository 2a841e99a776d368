import { Anchor, Button, Table, Text } from '@mantine/core';
import type { ListedReport } from '@nemecys/server';
import type { At } from '../api.ts';
import { reportApi } from './report-api.ts';
import { formatWords, stateWords } from './report-words.ts';

type Props = {
  readonly at: At;
  readonly reports: readonly ListedReport[];
  readonly mayRequest: boolean;
  readonly cancel: (id: string) => void;
  readonly retry: (id: string) => void;
};

/** Every report that was asked for, newest first, with what can be done with it as far as it is. */
export function ReportTable({ at, reports, mayRequest, cancel, retry }: Props) {
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
        {reports.map(({ id, version, format, state, fault, by, requestedAt }) => {
          const made = format === null ? '' : formatWords[format];
          const what = `the ${made} of version ${version}`;
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
                {state === 'done' && (
                  <Anchor href={reportApi.fileOf(at, id)} download c="var(--mantine-color-text)" underline="always">
                    Download {what}
                  </Anchor>
                )}
                {mayRequest && (state === 'waiting' || state === 'running') && (
                  <Button size="compact-sm" variant="default" onClick={() => cancel(id)}>
                    Stop {what}
                  </Button>
                )}
                {mayRequest && (state === 'failed' || state === 'cancelled') && (
                  <Button size="compact-sm" variant="default" onClick={() => retry(id)}>
                    Make {what} again
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
