import { Alert, Anchor, Code, Stack, Table, Text, Title } from '@mantine/core';
import type { ListedSignature } from '@nemecys/server';
import { useCallback, useEffect, useState } from 'react';
import { type At, api, type Refused } from '../api.ts';
import { useChanges } from '../pages/use-changes.ts';
import { meaningWords } from './meaning-words.ts';
import { SignForm } from './sign-form.tsx';
import { signatureApi } from './signature-api.ts';

type Props = { readonly at: At; readonly maySign: boolean };

/** The signatures under the baselines of a scenario, each to download as a file that shows by itself what was signed. */
export function Signatures({ at, maySign }: Props) {
  const [signatures, setSignatures] = useState<readonly ListedSignature[]>([]);
  const [baselines, setBaselines] = useState<readonly string[]>([]);
  const [said, tell] = useState('');
  const load = useCallback(() => {
    const fault = (thrown: Refused) => tell(thrown.message);
    signatureApi.list(at).then(setSignatures, fault);
    api.versions(at).then((versions) => setBaselines(versions.flatMap(({ baselines: names }) => names)), fault);
  }, [at]);
  useEffect(load, [load]);
  useChanges(at.workspace, {
    follow: ({ scenario, kind }) => {
      if (scenario === at.id && (kind === 'baseline' || kind === 'signature')) load();
    },
    opened: load,
  });
  return (
    <Stack component="section" aria-labelledby="signatures">
      <Title order={2} size="h3" id="signatures">
        Signatures
      </Title>
      {said !== '' && <Alert role="status">{said}</Alert>}
      {maySign && baselines.length > 0 && <SignForm {...{ at, baselines, tell }} onSigned={load} />}
      {signatures.length === 0 ? (
        <Text>No baseline is signed yet. {baselines.length === 0 && 'Make a version a baseline first.'}</Text>
      ) : (
        <SignatureTable {...{ at, signatures }} />
      )}
      {signatures.length > 0 && <KeyNote />}
    </Stack>
  );
}

type TableProps = { readonly at: At; readonly signatures: readonly ListedSignature[] };

function SignatureTable({ at, signatures }: TableProps) {
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Baseline</Table.Th>
          <Table.Th>Version</Table.Th>
          <Table.Th>Meaning</Table.Th>
          <Table.Th>By</Table.Th>
          <Table.Th>At</Table.Th>
          <Table.Th>File</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {signatures.map(({ id, baseline, version, meaning, by, signedAt }) => (
          <Table.Tr key={id}>
            <Table.Td>{baseline}</Table.Td>
            <Table.Td>{version}</Table.Td>
            <Table.Td>{meaningWords[meaning]}</Table.Td>
            <Table.Td>{by}</Table.Td>
            <Table.Td>{new Date(signedAt).toLocaleString()}</Table.Td>
            <Table.Td>
              <Anchor href={signatureApi.fileOf(at, id)} download c="var(--mantine-color-text)" underline="always">
                Download {baseline} as signed by {by}
              </Anchor>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** By what people know the key of this installation again. */
function KeyNote() {
  const [key, setKey] = useState('');
  useEffect(() => {
    // An installation that has lost its key still shows what was signed with it.
    signatureApi.key().then(
      ({ id }) => setKey(id),
      () => setKey(''),
    );
  }, []);
  return (
    <Text size="sm">
      Check a file without this server: <Code>nemecys verify FILE{key !== '' && ` --key ${key}`}</Code>
    </Text>
  );
}
