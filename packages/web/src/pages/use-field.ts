import { type ChangeEvent, useState } from 'react';

/** What an input needs to hold a text that starts empty. */
export type Field = {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
};

/** A text that an input holds. */
export function useField(): Field {
  const [value, setValue] = useState('');
  return { value, onChange: (event) => setValue(event.currentTarget.value) };
}
