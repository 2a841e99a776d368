import type { Database } from './open-store.ts';

/** What signs somebody in; who signs in at a provider only has no password. */
export type Account = { readonly id: string; readonly passwordHash: string | undefined };

/** Whether anybody has an account. */
export async function hasPeople(db: Database): Promise<boolean> {
  return (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** The account with an e-mail address, if there is one. */
export async function accountOf(db: Database, email: string): Promise<Account | undefined> {
  const found = await db
    .selectFrom('person')
    .select(['id', 'password_hash'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  return found === undefined ? undefined : { id: found.id, passwordHash: found.password_hash ?? undefined };
}
