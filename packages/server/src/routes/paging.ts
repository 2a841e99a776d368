import type { Page, Paged } from '@nemecys/store';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Environment } from '../environment.ts';
import { jsonReply } from './body.ts';

/** Which part of a list is wanted, as an address says it. */
export const WantedPage = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  after: z.string().min(1).max(100).optional(),
});

const Next = z.object({
  Link: z.string().optional().meta({ description: 'Where the list goes on (rel="next"); absent at its end' }),
});

/** A reply with a part of a list. */
export function listReply<T extends z.ZodType>(description: string, entry: T) {
  return { ...jsonReply(description, z.array(entry)), headers: Next } as const;
}

/** The entries of a part of a list; the answer says in its Link header (RFC 8288) where the list goes on. */
export function pageOf<Entry>(
  context: Context<Environment>,
  { entries, more }: Paged<Entry>,
  { limit }: Page,
  idOf: (entry: Entry) => string | number,
): Entry[] {
  const last = entries.at(-1);
  if (more && last !== undefined) {
    const { pathname } = new URL(context.req.url);
    const query = new URLSearchParams({ limit: String(limit), after: String(idOf(last)) });
    context.header('link', `<${pathname}?${query}>; rel="next"`);
  }
  return [...entries];
}
