import { z } from 'zod';
import { Quantity } from '../quantity.ts';

/** The units of library quantities. A `relative-change` of 0.2 is a rise by a fifth; nothing falls by more than all. */
export const LibraryUnit = z.enum([
  'probability',
  'share',
  'ratio',
  'relative-change',
  'percentage-points',
  'seconds',
  'minutes',
  'hours-a-year',
  'days-a-minute',
  'days',
  'count',
  'usd',
  'eur',
  'gbp',
]);
export type LibraryUnit = z.infer<typeof LibraryUnit>;

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/);

/**
 * A published number. Entries of one `topic` answer the same question, and stand side by side also where they contradict
 * each other. `check`: the original is yet to be compared (`original`), or some of the number is our own (`assumption`).
 */
export const LibraryEntry = z
  .strictObject({
    id: Id,
    kind: z.enum(['benefit', 'burden', 'harm', 'base-rate', 'incident']),
    name: z.string().min(1),
    unit: LibraryUnit,
    topic: Id.optional(),
    quantity: Quantity,
    /** Of a number that counts what is saved, not what is spent. */
    saves: z.literal(true).optional(),
    population: z.string().min(1),
    caveat: z.string().min(1).optional(),
    check: z.enum(['original', 'assumption']).optional(),
  })
  .readonly();
export type LibraryEntry = z.infer<typeof LibraryEntry>;
