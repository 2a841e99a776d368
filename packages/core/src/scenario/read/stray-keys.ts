import type { z } from 'zod';
import type { Located } from './located.ts';
import type { Problem } from './problem.ts';
import { fieldsAt } from './schema-fields.ts';

/**
 * Keys without a value that are no fields. An empty field says nothing and is left out before a schema sees it, but a key
 * that no field has is mostly the rest of a text that a comma cut off, as in `{ text: First, second }`.
 */
export function strayKeys(root: Located, schema: z.ZodType, path: readonly PropertyKey[] = []): readonly Problem[] {
  if (root.kind === 'scalar') return [];
  if (root.kind === 'list') return root.items.flatMap((item, at) => strayKeys(item, schema, [...path, at]));
  const empty = [...root.entries].filter(([, { value }]) => value.kind === 'scalar' && value.value === null);
  const fields = empty.length === 0 ? [] : fieldsAt(schema, path);
  const stray = fields.length === 0 ? [] : empty.filter(([key]) => !fields.includes(key));
  return [
    ...stray.map(([key]): Problem => ({ kind: 'unknown-key', path: [...path], key })),
    ...[...root.entries].flatMap(([key, { value }]) => strayKeys(value, schema, [...path, key])),
  ];
}
