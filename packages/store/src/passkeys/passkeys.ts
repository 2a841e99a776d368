import { Failure } from '@nemecys/core';
import { appendAudit } from '../append-audit.ts';
import type { PersonDoing } from '../doing.ts';
import type { Database } from '../open-store.ts';

/** The public half of a passkey; the key in base64url. */
export type Passkey = {
  readonly credential: string;
  readonly publicKey: string;
  readonly counter: number;
};

/** A passkey as its person sees it. */
export type ListedPasskey = { readonly id: string; readonly name: string; readonly createdAt: string };

type New = Passkey & { readonly id: string; readonly name: string };

/** Keeps a passkey of somebody. Throws a Failure (conflict) where it is known already. */
export async function addPasskey(db: Database, passkey: New, { by, at }: PersonDoing): Promise<void> {
  const { id, name, credential, publicKey, counter } = passkey;
  await db.transaction().execute(async (transaction) => {
    const made = await transaction
      .insertInto('passkey')
      .values({ id, credential, person: by, name, public_key: publicKey, counter, created_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows !== 1n) throw new Failure('conflict', 'This passkey is known already.');
    await appendAudit(transaction, { actor: by, action: 'add-passkey', workspace: null, details: { name } }, at);
  });
}

/** The passkeys of somebody, newest first. */
export async function listPasskeys(db: Database, person: string): Promise<readonly ListedPasskey[]> {
  const rows = await db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at'])
    .where('person', '=', person)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, created_at }) => ({ id, name, createdAt: created_at.toISOString() }));
}

/** What the passkeys of somebody are called by their makers, so that one is not made twice on one device. */
export async function credentialsOf(db: Database, person: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('passkey').select('credential').where('person', '=', person).execute();
  return rows.map(({ credential }) => credential).sort();
}

/** Takes a passkey of somebody away. Throws a Failure (not-found) where they have none of that id. */
export async function removePasskey(db: Database, id: string, { by, at }: PersonDoing): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const removed = await transaction
      .deleteFrom('passkey')
      .where('id', '=', id)
      .where('person', '=', by)
      .returning('name')
      .executeTakeFirst();
    if (removed === undefined) throw new Failure('not-found', 'You have no passkey of this id.');
    const details = { name: removed.name };
    await appendAudit(transaction, { actor: by, action: 'remove-passkey', workspace: null, details }, at);
  });
}

/** The passkey of a credential and whose it is, if it is known. */
export async function passkeyOf(
  db: Database,
  credential: string,
): Promise<(Passkey & { readonly person: string }) | undefined> {
  const found = await db
    .selectFrom('passkey')
    .select(['credential', 'person', 'public_key as publicKey', 'counter'])
    .where('credential', '=', credential)
    .executeTakeFirst();
  return found && { ...found, counter: Number(found.counter) };
}

/** Notes how often a passkey was used by now: one that counts back was copied. */
export async function countPasskey(
  db: Database,
  { credential, counter }: Pick<Passkey, 'credential' | 'counter'>,
): Promise<void> {
  await db.updateTable('passkey').set({ counter }).where('credential', '=', credential).execute();
}

/** A challenge to be answered once: by somebody who is signed in, or by whoever signs in. */
export type Challenge = { readonly challengeHash: string; readonly person: string | null; readonly expiresAt: string };

/** Keeps a challenge, and forgets those that nobody answered. */
export async function keepChallenge(db: Database, challenge: Challenge, at: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('passkey_challenge').where('expires_at', '<', new Date(at)).execute();
    const { challengeHash, person, expiresAt } = challenge;
    await transaction
      .insertInto('passkey_challenge')
      .values({ challenge_hash: challengeHash, person, expires_at: expiresAt })
      .execute();
  });
}

/** Takes a challenge that was given to this person (null: to whoever signs in); says whether it still counted. */
export async function takeChallenge(
  db: Database,
  { challengeHash, person }: Omit<Challenge, 'expiresAt'>,
  at: string,
): Promise<boolean> {
  const taken = await db
    .deleteFrom('passkey_challenge')
    .where('challenge_hash', '=', challengeHash)
    .where('person', person === null ? 'is' : '=', person)
    .where('expires_at', '>', new Date(at))
    .returning('challenge_hash')
    .executeTakeFirst();
  return taken !== undefined;
}
