import { Alert, Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import type { ListedPasskey } from '@nemecys/server';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../compliance/wide-table.tsx';
import { useFormats } from '../language/use-formats.ts';
import { type Told, told } from '../refusal.tsx';
import { knowsPasskeys, passkeyApi } from './passkey-api.ts';

/** The passkeys of the person: made here, listed, taken away. */
export function PasskeysPart() {
  const [passkeys, setPasskeys] = useState<readonly ListedPasskey[]>([]);
  const [name, setName] = useState('');
  const [said, tell] = useState<Told>('');
  const { t } = useTranslation('passkeys');
  const { moment } = useFormats();
  const fault = useCallback((thrown: unknown) => tell(told(thrown)), []);
  const load = useCallback(() => {
    passkeyApi.list().then(setPasskeys, fault);
  }, [fault]);
  useEffect(load, [load]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    passkeyApi.add(name.trim()).then(() => {
      setName('');
      tell('');
      load();
    }, fault);
  };
  return (
    <Stack component="section" aria-labelledby="passkeys">
      <Title order={2} size="h3" id="passkeys">
        {t('title')}
      </Title>
      <Text>{t('about')}</Text>
      {said !== '' && <Alert color="red">{said}</Alert>}
      {knowsPasskeys() && (
        <form onSubmit={submit}>
          <Group align="end">
            <TextInput
              label={t('device')}
              required
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={name.trim() === ''}>
              {t('make')}
            </Button>
          </Group>
        </form>
      )}
      {passkeys.length > 0 && (
        <WideTable caption={t('title')} columns={[t('column.passkey'), t('column.made'), t('column.actions')]}>
          {passkeys.map(({ id, name: device, createdAt }) => (
            <Table.Tr key={id}>
              <Table.Td>{device}</Table.Td>
              <Table.Td>{moment(createdAt)}</Table.Td>
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('takeAwayIt', { device })}
                  onClick={() => void passkeyApi.remove(id).then(load, fault)}
                >
                  {t('takeAway')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </WideTable>
      )}
    </Stack>
  );
}
