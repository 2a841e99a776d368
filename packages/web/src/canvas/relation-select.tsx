import { Select } from '@mantine/core';
import type { Glance } from '@nemecys/core';
import type { Words } from '../engine/messages.ts';
import { legalRelations } from '../engine/words-of.ts';

type Props = {
  readonly label: string;
  readonly words: Words;
  readonly glance: Glance | undefined;
  readonly from: string | null;
  readonly to: string | null;
  readonly value: string | null;
  readonly onChange: (relation: string | null) => void;
};

/** Offers the relations that the knowledge allows from one thing to another, and no other. */
export function RelationSelect({ label, words, glance, from, to, value, onChange }: Props) {
  const classOf = (wanted: string | null) => glance?.assets.find(({ id }) => id === wanted)?.class ?? '';
  const legal = legalRelations(words, classOf(from), classOf(to));
  return (
    <Select
      label={label}
      data={legal.map(({ id, label: text }) => ({ value: id, label: text }))}
      value={value}
      onChange={onChange}
      nothingFoundMessage="No relation is possible between these"
      comboboxProps={{ withinPortal: false }}
    />
  );
}
