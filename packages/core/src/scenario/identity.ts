import { ItemId } from './item-id.ts';
import { Text } from './text.ts';

/** Identity, the id it had before a rename, and the name for readers. */
export const identityFields = {
  id: ItemId,
  was: ItemId.optional(),
  label: Text.optional(),
};
