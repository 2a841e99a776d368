import type { Glance } from '@nemecys/core';
import type { Words } from '../engine/messages.ts';
import type { TextEdit } from '../text/edit-text.ts';
import type { Item } from '../text/items.ts';

/** What the fields of a thing are drawn from. */
export type FieldProps = {
  readonly item: Item;
  readonly words: Words;
  readonly glance: Glance;
  readonly edit: (wanted: TextEdit) => void;
};

/** The word in a field, as a choice shows it; null where nothing is stated. */
export function wordIn({ map }: Item, field: string): string | null {
  const value = map.get(field);
  return value === undefined || value === null || typeof value === 'object' ? null : String(value);
}

/** The words in a field that holds several; one word alone counts as one. */
export function wordsIn({ map }: Item, field: string): string[] {
  const value: unknown = map.toJSON()[field];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' && value !== 'unknown' ? [value] : [];
}
