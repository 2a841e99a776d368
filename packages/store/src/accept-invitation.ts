import { Failure } from '@nemecys/core';
import { appendAudit } from './append-audit.ts';
import type { Database } from './open-store.ts';

/** An account that somebody makes with an invitation. */
export type NewPerson = {
  readonly tokenHash: string;
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
};

/** Throws a Failure (not-permitted) unless the invitation still counts: cheap, to ask before a password is hashed. */
export async function checkInvitation(db: Database, tokenHash: string, at: string): Promise<void> {
  const found = await db
    .selectFrom('invitation')
    .select('role')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', new Date(at))
    .executeTakeFirst();
  if (found === undefined) throw noLongerCounts();
}

/** Makes an account with an invitation, which counts once and until it expires. Throws a Failure otherwise. */
export async function acceptInvitation(db: Database, person: NewPerson, at: string): Promise<void> {
  await db.transaction().execute((transaction) => makeInvited(transaction, person, at));
}

/** Makes an account with an invitation within a transaction; without a password where another way to sign in is kept. */
export async function makeInvited(
  transaction: Database,
  person: Omit<NewPerson, 'passwordHash'> & { readonly passwordHash: string | null },
  at: string,
): Promise<void> {
  const used = await takeInvitation(transaction, person.tokenHash, at);
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
}

/** Takes what an invitation gives, once. Throws a Failure where it counts no more. */
export async function takeInvitation(transaction: Database, tokenHash: string, at: string) {
  const used = await transaction
    .updateTable('invitation')
    .set({ used_at: at })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', new Date(at))
    .returning(['workspace', 'role'])
    .executeTakeFirst();
  if (used === undefined) throw noLongerCounts();
  return used;
}

function noLongerCounts(): Failure {
  return new Failure('not-permitted', 'This link was used before or has expired. Ask for a new one.');
}
