import type { Role } from '@nemecys/core';
import { appendAudit } from './append-audit.ts';
import type { Database } from './open-store.ts';

/** Somebody who is signed in, with their role in each workspace. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: ReadonlyMap<string, Role>;
};

/** A session, kept by the hash of its token. */
export type NewSession = { readonly tokenHash: string; readonly person: string; readonly expiresAt: string };

/** Keeps a new session of somebody, and forgets those that have expired. */
export async function startSession(db: Database, session: NewSession, at: string): Promise<void> {
  const { tokenHash, person, expiresAt } = session;
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('session').where('expires_at', '<', new Date(at)).execute();
    await transaction.insertInto('session').values({ token_hash: tokenHash, person, expires_at: expiresAt }).execute();
    await appendAudit(transaction, { actor: person, action: 'sign-in', workspace: null, details: {} }, at);
  });
}

/** Ends a session at once. */
export async function endSession(db: Database, tokenHash: string, at: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const ended = await transaction
      .deleteFrom('session')
      .where('token_hash', '=', tokenHash)
      .returning('person')
      .executeTakeFirst();
    if (ended === undefined) return;
    await appendAudit(transaction, { actor: ended.person, action: 'sign-out', workspace: null, details: {} }, at);
  });
}

/** Whose session it is, if it is one and has not expired. */
export async function personOfSession(db: Database, tokenHash: string, at: string): Promise<Person | undefined> {
  const found = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person')
    .select(['person.id', 'person.name', 'person.email'])
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', new Date(at))
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const memberships = await db
    .selectFrom('membership')
    .select(['workspace', 'role'])
    .where('person', '=', found.id)
    .orderBy('workspace')
    .execute();
  return { ...found, roles: new Map(memberships.map(({ workspace, role }) => [workspace, role])) };
}
