import { Alert, Button, Code, Stack, Table, Text, Title } from '@mantine/core';
import type { ListedApiToken, SignedIn } from '@nemecys/server';
import { useCallback, useEffect, useState } from 'react';
import type { Refused } from '../api.ts';
import { accessApi } from './access-api.ts';
import { scopeWords } from './scope-words.ts';
import { TokenForm } from './token-form.tsx';

/** Tokens with which programs ask in the name of the person: made and shown once, listed, revoked. */
export function TokensPart({ workspaces }: Pick<SignedIn, 'workspaces'>) {
  const [tokens, setTokens] = useState<readonly ListedApiToken[]>([]);
  const [made, setMade] = useState('');
  const [said, tell] = useState('');
  const fault = useCallback((thrown: Refused) => tell(thrown.message), []);
  const load = useCallback(() => {
    accessApi.tokens().then(setTokens, fault);
  }, [fault]);
  useEffect(load, [load]);
  return (
    <Stack component="section" aria-labelledby="tokens">
      <Title order={2} size="h3" id="tokens">
        Tokens for programs
      </Title>
      <Text>
        A program sends its token as <Code>Authorization: Bearer TOKEN</Code>. It can do what your role allows, within
        the scopes that you choose, and never signs or invites.
      </Text>
      {said !== '' && <Alert color="red">{said}</Alert>}
      {made !== '' && (
        <Alert color="gray" title="Keep this token now: it is shown once">
          <code>{made}</code>
        </Alert>
      )}
      <TokenForm
        workspaces={workspaces}
        make={(wanted) =>
          void accessApi.makeToken(wanted).then(({ token }) => {
            setMade(token);
            tell('');
            load();
          }, fault)
        }
      />
      {tokens.length > 0 && (
        <TokenTable tokens={tokens} revoke={(id) => void accessApi.revokeToken(id).then(load, fault)} />
      )}
    </Stack>
  );
}

type TableProps = { readonly tokens: readonly ListedApiToken[]; readonly revoke: (id: string) => void };

function TokenTable({ tokens, revoke }: TableProps) {
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Token</Table.Th>
          <Table.Th>Workspace</Table.Th>
          <Table.Th>May</Table.Th>
          <Table.Th>Until</Table.Th>
          <Table.Th>Actions</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {tokens.map(({ id, name, workspace, scopes, expiresAt, revokedAt }) => (
          <Table.Tr key={id}>
            <Table.Td>{name}</Table.Td>
            <Table.Td>{workspace}</Table.Td>
            <Table.Td>{scopes.map((scope) => scopeWords[scope]).join('; ')}</Table.Td>
            <Table.Td>{new Date(expiresAt).toLocaleDateString()}</Table.Td>
            <Table.Td>
              {revokedAt === null ? (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Revoke the token ${name}`}
                  onClick={() => revoke(id)}
                >
                  Revoke
                </Button>
              ) : (
                <Text size="sm">Revoked {new Date(revokedAt).toLocaleString()}</Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
