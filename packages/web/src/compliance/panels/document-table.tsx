import { Anchor, Button, Table, Text } from '@mantine/core';
import { complianceDocuments } from '@nemecys/core';
import type { ListedReport } from '@nemecys/server';
import type { At, Refused } from '../../api.ts';
import { complianceApi } from '../compliance-api.ts';
import { WideTable } from '../wide-table.tsx';

type Props = {
  readonly at: At;
  readonly documents: readonly ListedReport[] | undefined;
  readonly refresh: () => void;
  readonly tell: (said: string) => void;
  readonly mayRequest: boolean;
};

const states = {
  waiting: 'Waiting',
  running: 'Being made',
  done: 'Ready',
  failed: 'Failed',
  cancelled: 'Stopped',
} as const;

/** What was asked for, from which versions, how far it is, and the file once it is there. */
export function DocumentTable({ at, documents, refresh, tell, mayRequest }: Props) {
  if (documents === undefined) return <Text role="status">Loading …</Text>;
  if (documents.length === 0) return <Text>No document was made yet. Choose one above and make it.</Text>;
  const after = (act: Promise<void>) => void act.then(refresh, (thrown: Refused) => tell(thrown.message));
  return (
    <WideTable caption="Documents" columns={['Document', 'Made from', 'By', 'State', 'To do']}>
      {documents.map(({ id, version, document, state, fault, by, requestedAt }) => {
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
              {states[state]}
              {state === 'failed' && fault !== null && `: ${fault}`}
            </Table.Td>
            <Table.Td>
              {state === 'done' && (
                <Anchor
                  href={complianceApi.documentFile(at, id)}
                  c="var(--mantine-color-text)"
                  underline="always"
                  inherit
                  aria-label={`Download: ${name}`}
                >
                  Download
                </Anchor>
              )}
              {mayRequest && (state === 'waiting' || state === 'running') && (
                <Button size="compact-sm" variant="default" onClick={() => after(complianceApi.stop(at, id))}>
                  Stop
                </Button>
              )}
              {mayRequest && (state === 'failed' || state === 'cancelled') && (
                <Button size="compact-sm" variant="default" onClick={() => after(complianceApi.retry(at, id))}>
                  Try again
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        );
      })}
    </WideTable>
  );
}
