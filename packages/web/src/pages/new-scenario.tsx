import { Button, Group, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { api, type Refused } from '../api.ts';
import { goTo } from '../location.ts';
import { idOf } from '../text/id-of.ts';
import { useField } from './use-field.ts';

type Props = { readonly workspace: string; readonly onFault: (message: string) => void };

/** Starts a scenario with its title and purpose, and shows it. */
export function NewScenario({ workspace, onFault }: Props) {
  const title = useField();
  const purpose = useField();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const id = idOf(title.value);
    const [titled, meant] = [JSON.stringify(title.value), JSON.stringify(purpose.value)];
    api.add({ workspace, id }, `nemecys: 1\nid: ${id}\ntitle: ${titled}\npurpose: ${meant}\n`).then(
      () => goTo(`/scenarios/${workspace}/${id}`),
      (thrown: Refused) => onFault(thrown.message),
    );
  };
  return (
    <form onSubmit={submit}>
      <Group align="end">
        <TextInput label="New scenario" required {...title} />
        <TextInput label="What it is for, medically" required {...purpose} />
        <Button type="submit">Start</Button>
      </Group>
    </form>
  );
}
