import { Failure } from '@nemecys/core';
import { makeInvited } from '../accept-invitation.ts';
import { appendAudit } from '../append-audit.ts';
import type { Database } from '../open-store.ts';

/** Who somebody is at a provider: its issuer and the subject that it never gives to another. */
export type Identity = { readonly issuer: string; readonly subject: string };

/** Somebody new who comes with an invitation and has shown at a provider who they are. */
export type NewOidcPerson = Identity & {
  readonly tokenHash: string;
  readonly id: string;
  readonly name: string;
  readonly email: string;
};

/** Whose identity it is, if anybody's here. */
export async function personOfIdentity(db: Database, { issuer, subject }: Identity): Promise<string | undefined> {
  const found = await db
    .selectFrom('oidc_identity')
    .select('person')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return found?.person;
}

/** Lets somebody who is signed in also sign in with this identity. Throws a Failure (conflict) where it is another's. */
export async function connectIdentity(
  db: Database,
  { person, ...identity }: Identity & { readonly person: string },
  at: string,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await keep(transaction, { person, ...identity }, at);
    const details = { issuer: identity.issuer, subject: identity.subject };
    await appendAudit(transaction, { actor: person, action: 'connect-identity', workspace: null, details }, at);
  });
}

/** Makes an account without a password by an invitation. Throws a Failure where it counts no more, or somebody has one. */
export async function joinWithIdentity(db: Database, somebody: NewOidcPerson, at: string): Promise<void> {
  const { issuer, subject, ...person } = somebody;
  await db.transaction().execute(async (transaction) => {
    await makeInvited(transaction, { ...person, passwordHash: null }, at);
    await keep(transaction, { issuer, subject, person: person.id }, at);
    const details = { issuer, subject };
    await appendAudit(transaction, { actor: person.id, action: 'connect-identity', workspace: null, details }, at);
  });
}

/** The issuers that somebody signs in with. */
export async function listIdentities(db: Database, person: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('oidc_identity')
    .select('issuer')
    .where('person', '=', person)
    .orderBy('issuer')
    .execute();
  return rows.map(({ issuer }) => issuer);
}

type Kept = Identity & { readonly person: string };

async function keep(transaction: Database, { issuer, subject, person }: Kept, at: string): Promise<void> {
  const made = await transaction
    .insertInto('oidc_identity')
    .values({ issuer, subject, person, connected_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 1n) return;
  throw new Failure('conflict', 'This identity belongs to an account here already. Sign in with it.');
}
