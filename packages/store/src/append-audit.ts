import { sql } from 'kysely';
import { auditHash, firstHash } from './audit-hash.ts';
import type { Database } from './open-store.ts';

/** Something that was done: by whom (null for the product itself), where, and to what. */
export type Deed = {
  readonly actor: string | null;
  readonly action: string;
  readonly workspace: string | null;
  readonly details: Readonly<Record<string, string | number>>;
};

/** The number that the transactions which append hold, so that each row follows the one before it. */
const auditLock = 0x6e656d65;

/** From here to the end of the transaction no other that writes into the audit trail goes on. */
export async function waitForOthers(transaction: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(auditLock)})`.execute(transaction);
}

/** The hash of a row of the audit trail, and of the one before it. */
export type AuditPlace = { readonly before: string; readonly hash: string };

/** Writes a deed into the audit trail. Call it in the transaction that does the deed: both happen or neither. */
export async function appendAudit(transaction: Database, deed: Deed, at: string): Promise<AuditPlace> {
  await waitForOthers(transaction);
  const last = await transaction
    .selectFrom('audit')
    .select('hash')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const before = last?.hash ?? firstHash;
  const hash = auditHash({ ...deed, at, before });
  await transaction
    .insertInto('audit')
    .values({ ...deed, at, details: JSON.stringify(deed.details), before_hash: before, hash })
    .execute();
  return { before, hash };
}
