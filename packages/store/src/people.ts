import { Failure, type Role } from '@nemecys/core';
import { appendAudit } from './append-audit.ts';
import type { Database } from './open-store.ts';

/** Somebody who may sign in, with their role in each workspace. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: ReadonlyMap<string, Role>;
};

/** Makes a workspace when there is none of that id. Returns whether it was made. */
export async function ensureWorkspace(db: Database, id: string, name: string): Promise<boolean> {
  const made = await db
    .insertInto('workspace')
    .values({ id, name })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** Whether anybody has an account. */
export async function hasPeople(db: Database): Promise<boolean> {
  return (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** An invitation, kept by the hash of its token. */
export type NewInvitation = {
  readonly tokenHash: string;
  readonly workspace: string;
  readonly role: Role;
  readonly expiresAt: string;
};

/** Keeps an invitation into a workspace, and that it was made. */
export async function invite(
  db: Database,
  { tokenHash, workspace, role, expiresAt }: NewInvitation,
  { by, at }: { readonly by: string | null; readonly at: string },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('invitation')
      .values({ token_hash: tokenHash, workspace, role, expires_at: expiresAt, used_at: null })
      .execute();
    await appendAudit(transaction, { actor: by, action: 'invite-people', workspace, details: { role } }, at);
  });
}

/** An account that somebody makes with an invitation. */
export type NewPerson = {
  readonly tokenHash: string;
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
};

/** Makes an account with an invitation, which counts once and until it expires. Throws a Failure otherwise. */
export async function acceptInvitation(db: Database, person: NewPerson, at: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const used = await transaction
      .updateTable('invitation')
      .set({ used_at: at })
      .where('token_hash', '=', person.tokenHash)
      .where('used_at', 'is', null)
      .where('expires_at', '>', new Date(at))
      .returning(['workspace', 'role'])
      .executeTakeFirst();
    if (used === undefined) {
      throw new Failure('not-permitted', 'This link was used before or has expired. Ask for a new one.');
    }
    const { id, name, passwordHash } = person;
    const made = await transaction
      .insertInto('person')
      .values({ id, name, email: person.email.toLowerCase(), password_hash: passwordHash, created_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows !== 1n) {
      throw new Failure('conflict', 'Somebody has an account with this e-mail address already. Sign in instead.');
    }
    await transaction
      .insertInto('membership')
      .values({ ...used, person: id })
      .execute();
    const details = { role: used.role };
    await appendAudit(transaction, { actor: id, action: 'accept-invitation', workspace: used.workspace, details }, at);
  });
}

/** The id and password hash of the account with an e-mail address. */
export async function accountOf(
  db: Database,
  email: string,
): Promise<{ readonly id: string; readonly passwordHash: string } | undefined> {
  const found = await db
    .selectFrom('person')
    .select(['id', 'password_hash'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  return found === undefined ? undefined : { id: found.id, passwordHash: found.password_hash };
}

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
export async function endSession(db: Database, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
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
