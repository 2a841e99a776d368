import { NativeSelect, TextInput } from '@mantine/core';
import { goToPlace, usePlace } from './page-place.ts';

/** Narrows the list of this tab by a word kept in the address; an empty word narrows nothing. */
export function useNarrow() {
  const { tab, narrowed } = usePlace();
  return {
    narrowed,
    narrow: (words: Readonly<Record<string, string>>) =>
      goToPlace({ tab, narrowed: { ...narrowed, ...words } }, 'instead'),
  };
}

type Choice = { readonly value: string; readonly label: string };
type SelectProps = {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly choices: readonly Choice[];
};

/** A choice that narrows a list. */
export function NarrowSelect({ name, label, any, choices }: SelectProps) {
  const { narrowed, narrow } = useNarrow();
  return (
    <NativeSelect
      label={label}
      data={[{ value: '', label: any }, ...choices]}
      value={narrowed[name] ?? ''}
      onChange={(event) => narrow({ [name]: event.currentTarget.value })}
    />
  );
}

/** Words that narrow a list. */
export function NarrowText({ name, label }: { readonly name: string; readonly label: string }) {
  const { narrowed, narrow } = useNarrow();
  return (
    <TextInput
      label={label}
      value={narrowed[name] ?? ''}
      onChange={(event) => narrow({ [name]: event.currentTarget.value })}
    />
  );
}
