import { Failure } from '@nemecys/core';
import { appendAudit } from '../append-audit.ts';
import type { PersonDoing } from '../doing.ts';
import type { Database } from '../open-store.ts';

/** A session as its person sees it; `isThis` is the one that asks. */
export type ListedSession = {
  readonly id: string;
  readonly browser: string;
  readonly startedAt: string;
  readonly expiresAt: string;
  readonly isThis: boolean;
};

/** Who asks, by id and by the hash of the token of their session. */
export type Asker = { readonly person: string; readonly tokenHash: string };

/** The sessions of somebody that still count, newest first. */
export async function listSessions(
  db: Database,
  { person, tokenHash }: Asker,
  at: string,
): Promise<readonly ListedSession[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'token_hash', 'browser', 'started_at', 'expires_at'])
    .where('person', '=', person)
    .where('expires_at', '>', new Date(at))
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, token_hash, browser, started_at, expires_at }) => ({
    ...{ id, browser, startedAt: started_at.toISOString(), expiresAt: expires_at.toISOString() },
    isThis: token_hash === tokenHash,
  }));
}

/** Ends a session of somebody at once, wherever it is. Throws a Failure (not-found) where they have none of that id. */
export async function revokeSession(db: Database, id: string, { by, at }: PersonDoing): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const ended = await transaction
      .deleteFrom('session')
      .where('id', '=', id)
      .where('person', '=', by)
      .returning('id')
      .executeTakeFirst();
    if (ended === undefined) throw new Failure('not-found', 'You have no session of this id.');
    await appendAudit(transaction, { actor: by, action: 'revoke-session', workspace: null, details: {} }, at);
  });
}
