import { z } from 'zod';

/** Words that a field may hold instead of an id, and names that JavaScript objects answer to by themselves. */
export const reservedIds: readonly string[] = ['unknown', 'none', 'nobody', '__proto__', 'constructor', 'prototype'];

/**
 * The identity of something in a scenario: letters, digits, `-` and `_`, at most 100 of them. Zones, assets, people,
 * data, flows, functions, benefits and assumptions share one set of ids.
 */
export const ItemId = z
  .string()
  .max(100)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u, 'must consist of letters, digits, - and _')
  .refine((id) => !reservedIds.includes(id), 'is a reserved word: choose another id');
export type ItemId = z.infer<typeof ItemId>;
