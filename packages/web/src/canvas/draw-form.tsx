import { Button, Group, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Assessed, Words } from '../engine/messages.ts';
import { legalRelations } from '../engine/words-of.ts';
import { idOf } from '../pages/list-page.tsx';
import type { TextEdit } from '../text/edit-text.ts';

type Props = {
  readonly words: Words | undefined;
  readonly assessed: Assessed | undefined;
  readonly edit: (wanted: TextEdit) => void;
};

/** Places things and connects them, by keyboard as well as by mouse; only relations that the knowledge allows are offered. */
export function DrawForm({ words, assessed, edit }: Props) {
  if (words === undefined) return null;
  return (
    <>
      <PlaceForm {...{ words, assessed, edit }} />
      <ConnectForm {...{ words, assessed, edit }} />
    </>
  );
}

type FormProps = Props & { readonly words: Words };

function PlaceForm({ words, assessed, edit }: FormProps) {
  const [type, setType] = useState<string | null>(null);
  const [label, setLabel] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = words.classes.find(({ id }) => id === type);
    if (found === undefined) return;
    const name = label.trim() === '' ? found.label : label.trim();
    const taken = new Set((assessed?.assessment?.diagram.nodes ?? []).map(({ id }) => id));
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
}

function ConnectForm({ words, assessed, edit }: FormProps) {
  const [from, setFrom] = useState<string | null>(null);
  const [relation, setRelation] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const assets = (assessed?.assessment?.assets ?? []).filter(({ inferred }) => !inferred);
  const classOf = (id: string | null) => assets.find((asset) => asset.id === id)?.class ?? '';
  const things = assets.map(({ id, label }) => ({ value: id, label: `${label} (${id})` }));
  const legal = legalRelations(words, classOf(from), classOf(to));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (from === null || to === null || relation === null) return;
    edit({ kind: 'relate', from, is: relation, to });
    setRelation(null);
  };
  return (
    <form onSubmit={submit}>
      <Group align="end" gap="xs">
        <Select
          label="From"
          searchable
          data={things}
          value={from}
          onChange={setFrom}
          comboboxProps={{ withinPortal: false }}
        />
        <Select
          label="To"
          searchable
          data={things}
          value={to}
          onChange={setTo}
          comboboxProps={{ withinPortal: false }}
        />
        <Select
          label="Relation"
          data={legal.map(({ id, label }) => ({ value: id, label }))}
          value={legal.some(({ id }) => id === relation) ? relation : null}
          onChange={setRelation}
          nothingFoundMessage="No relation is possible between these"
          comboboxProps={{ withinPortal: false }}
        />
        <Button type="submit" disabled={!legal.some(({ id }) => id === relation)}>
          Connect
        </Button>
      </Group>
    </form>
  );
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 2, id = wanted; ; number += 1) {
    if (!taken.has(id)) return id;
    id = `${wanted}-${number}`;
  }
}
