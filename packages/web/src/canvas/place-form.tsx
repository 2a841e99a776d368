import { Button, Group, Select, TextInput } from '@mantine/core';
import { type Glance, idOf } from '@nemecys/core';
import { type FormEvent, memo, useState } from 'react';
import type { Words } from '../engine/messages.ts';
import type { TextEdit } from '../text/edit-text.ts';

type Props = {
  readonly words: Words;
  readonly glance: Glance | undefined;
  readonly edit: (wanted: TextEdit) => void;
};

/** Places a thing in the scenario, by keyboard as well as by mouse. */
export const PlaceForm = memo(function PlaceForm({ words, glance, edit }: Props) {
  const [type, setType] = useState<string | null>(null);
  const [label, setLabel] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = words.classes.find(({ id }) => id === type);
    if (found === undefined) return;
    const name = label.trim() === '' ? found.label : label.trim();
    const taken = new Set((glance?.diagram.nodes ?? []).map(({ id }) => id));
    edit({ kind: 'add', section: found.section, id: freeId(idOf(name), taken), type: found.id, label: name });
    setLabel('');
  };
  return (
    <form onSubmit={submit}>
      <Group align="end" gap="xs">
        <Select
          label="Kind of thing"
          placeholder="Search"
          searchable
          allowDeselect={false}
          data={words.classes.map(({ id, label: text }) => ({ value: id, label: text }))}
          value={type}
          onChange={setType}
          comboboxProps={{ withinPortal: false }}
        />
        <TextInput label="Its name" value={label} onChange={(event) => setLabel(event.currentTarget.value)} />
        <Button type="submit" disabled={type === null}>
          Place
        </Button>
      </Group>
    </form>
  );
});

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 2, id = wanted; ; number += 1) {
    if (!taken.has(id)) return id;
    id = `${wanted}-${number}`;
  }
}
