import { Button, Checkbox, Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { scopes as allScopes, type Scope } from '@nemecys/core';
import type { SignedIn } from '@nemecys/server';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WantedToken } from './access-api.ts';

type Props = Pick<SignedIn, 'workspaces'> & { readonly make: (wanted: WantedToken) => void };

/** How long a token counts unless somebody says otherwise, and at most, in days. */
const days = { usual: 90, most: 365 };

/** Asks what a new token is for, where it counts, what it may do, and for how long. */
export function TokenForm({ workspaces, make }: Props) {
  const { t } = useTranslation('account');
  const [name, setName] = useState('');
  const [chosen, choose] = useState('');
  const [scopes, setScopes] = useState<readonly string[]>(['read']);
  const [length, setLength] = useState<number | string>(days.usual);
  const workspace = chosen === '' ? (workspaces[0]?.id ?? '') : chosen;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make({ workspace, name: name.trim(), scopes: scopes as readonly Scope[], days: Number(length) });
    setName('');
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Group align="end">
          <TextInput
            label={t('tokens.for')}
            required
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('tokens.workspace')}
            data={workspaces.map(({ id }) => id)}
            value={workspace}
            onChange={(event) => choose(event.currentTarget.value)}
          />
          <NumberInput label={t('tokens.days')} min={1} max={days.most} value={length} onChange={setLength} />
        </Group>
        <Checkbox.Group label={t('tokens.scopes')} value={[...scopes]} onChange={setScopes}>
          <Stack gap={4} mt={4}>
            {allScopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={t(`tokens.scope.${scope}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group>
          <Button type="submit" variant="default" disabled={name.trim() === '' || scopes.length === 0}>
            {t('tokens.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
