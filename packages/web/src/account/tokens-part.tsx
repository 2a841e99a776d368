import { Alert, Button, Code, Stack, Table, Text, Title } from '@mantine/core';
import type { ListedApiToken, SignedIn } from '@nemecys/server';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../compliance/wide-table.tsx';
import { Sentence } from '../language/sentence.ts';
import { useFormats } from '../language/use-formats.ts';
import { type Told, told } from '../refusal.tsx';
import { accessApi } from './access-api.ts';
import { TokenForm } from './token-form.tsx';

/** Tokens with which programs ask in the name of the person: made and shown once, listed, revoked. */
export function TokensPart({ workspaces }: Pick<SignedIn, 'workspaces'>) {
  const [tokens, setTokens] = useState<readonly ListedApiToken[]>([]);
  const [made, setMade] = useState('');
  const [said, tell] = useState<Told>('');
  const { t } = useTranslation('account');
  const fault = useCallback((thrown: unknown) => tell(told(thrown)), []);
  const load = useCallback(() => {
    accessApi.tokens().then(setTokens, fault);
  }, [fault]);
  useEffect(load, [load]);
  return (
    <Stack component="section" aria-labelledby="tokens">
      <Title order={2} size="h3" id="tokens">
        {t('tokens.title')}
      </Title>
      <Text>
        <Sentence words={t('tokens.about')} parts={{ header: <Code>{'Authorization: Bearer TOKEN'}</Code> }} />
      </Text>
      {said !== '' && <Alert color="red">{said}</Alert>}
      {made !== '' && (
        <Alert color="gray" title={t('tokens.keepNow')}>
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
  const { t } = useTranslation('account');
  const { moment, day } = useFormats();
  return (
    <WideTable
      caption={t('tokens.title')}
      columns={[
        t('tokens.column.token'),
        t('tokens.column.workspace'),
        t('tokens.column.may'),
        t('tokens.column.until'),
        t('tokens.column.actions'),
      ]}
    >
      {tokens.map(({ id, name, workspace, scopes, expiresAt, revokedAt }) => (
        <Table.Tr key={id}>
          <Table.Td>{name}</Table.Td>
          <Table.Td>{workspace}</Table.Td>
          <Table.Td>{scopes.map((scope) => t(`tokens.scope.${scope}`)).join('; ')}</Table.Td>
          <Table.Td>{day(expiresAt)}</Table.Td>
          <Table.Td>
            {revokedAt === null ? (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('tokens.revokeIt', { name })}
                onClick={() => revoke(id)}
              >
                {t('tokens.revoke')}
              </Button>
            ) : (
              <Text size="sm">{t('tokens.revoked', { moment: moment(revokedAt) })}</Text>
            )}
          </Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}
