import { Button, Group, Select } from '@mantine/core';
import type { Glance } from '@nemecys/core';
import { type FormEvent, memo, useState } from 'react';
import type { Words } from '../engine/messages.ts';
import type { TextEdit } from '../text/edit-text.ts';
import { RelationSelect } from './relation-select.tsx';

type Props = {
  readonly words: Words;
  readonly glance: Glance | undefined;
  readonly edit: (wanted: TextEdit) => void;
};

/** Connects two things of the scenario, by keyboard as well as by mouse. */
export const ConnectForm = memo(function ConnectForm({ words, glance, edit }: Props) {
  const [from, setFrom] = useState<string | null>(null);
  const [relation, setRelation] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const things = (glance?.assets ?? [])
    .filter(({ inferred }) => !inferred)
    .map(({ id, label }) => ({ value: id, label: `${label} (${id})` }));
  // Between other things another relation may be possible: it is chosen anew.
  const choose = (set: (id: string | null) => void) => (id: string | null) => {
    set(id);
    setRelation(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (from === null || to === null || relation === null) return;
    edit({ kind: 'relate', from, is: relation, to });
    setRelation(null);
  };
  // Whoever chooses the same thing again means it, and not nothing.
  const end = { searchable: true, allowDeselect: false, data: things, comboboxProps: { withinPortal: false } };
  return (
    <form onSubmit={submit}>
      <Group align="end" gap="xs">
        <Select label="From" {...end} value={from} onChange={choose(setFrom)} />
        <Select label="To" {...end} value={to} onChange={choose(setTo)} />
        <RelationSelect label="Relation" {...{ words, glance, from, to }} value={relation} onChange={setRelation} />
        <Button type="submit" disabled={relation === null}>
          Connect
        </Button>
      </Group>
    </form>
  );
});
