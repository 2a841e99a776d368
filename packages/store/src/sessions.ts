import type { Role, Scope } from '@nemecys/core';
import { appendAudit } from './append-audit.ts';
import type { Database } from './open-store.ts';

/** Somebody who is signed in, with their role in each workspace. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: ReadonlyMap<string, Role>;
  /** What a program may do in somebody's name; a person who is signed in is not limited by any. */
  readonly scopes?: readonly Scope[];
};

/** A session, kept by the hash of its token. */
export type NewSession = {
  readonly id: string;
  readonly tokenHash: string;
  readonly person: string;
  readonly expiresAt: string;
  /** What the browser says it is. */
  readonly browser: string;
};

/** Keeps a new session of somebody, and forgets those that have expired. */
export async function startSession(db: Database, session: NewSession, at: string): Promise<void> {
  const { id, tokenHash, person, expiresAt, browser } = session;
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('session').where('expires_at', '<', new Date(at)).execute();
    await transaction
      .insertInto('session')
      .values({ id, token_hash: tokenHash, person, expires_at: expiresAt, started_at: at, browser })
      .execute();
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
  return found === undefined ? undefined : withRoles(db, found);
}

/** Somebody with their role in each workspace. */
export async function withRoles(db: Database, found: Pick<Person, 'id' | 'name' | 'email'>): Promise<Person> {
  const memberships = await db
    .selectFrom('membership')
    .select(['workspace', 'role'])
    .where('person', '=', found.id)
    .orderBy('workspace')
    .execute();
  return { ...found, roles: new Map(memberships.map(({ workspace, role }) => [workspace, role])) };
}
