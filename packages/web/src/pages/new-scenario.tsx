import { Button, Group, TextInput } from '@mantine/core';
import { idOf } from '@nemecys/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { goTo } from '../location.ts';
import { type Told, told } from '../refusal.tsx';
import { useField } from './use-field.ts';

type Props = { readonly workspace: string; readonly onFault: (said: Told) => void };

/** Starts a scenario with its title and purpose, and shows it. */
export function NewScenario({ workspace, onFault }: Props) {
  const { t } = useTranslation('pages');
  const title = useField();
  const purpose = useField();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const id = idOf(title.value);
    const [titled, meant] = [JSON.stringify(title.value), JSON.stringify(purpose.value)];
    const text = `nemecys: 1\nid: ${id}\ntitle: ${titled}\npurpose: ${meant}\n`;
    api.add({ workspace, id }, { text, message: t('new.started') }).then(
      () => goTo(`/scenarios/${workspace}/${id}`),
      (thrown) => onFault(told(thrown)),
    );
  };
  return (
    <form onSubmit={submit}>
      <Group align="end">
        <TextInput label={t('new.title')} required {...title} />
        <TextInput label={t('new.purpose')} required {...purpose} />
        <Button type="submit">{t('new.start')}</Button>
      </Group>
    </form>
  );
}
