import { Failure } from '@nemecys/core';
import { type Kysely, sql } from 'kysely';
import { hasPeople } from './accounts.ts';
import type { BackupRow } from './backup.ts';
import type { Database } from './open-store.ts';
import { readBackup } from './read-backup.ts';
import type { Tables } from './tables.ts';
import { verifyAudit } from './verify-audit.ts';
import { whyUnavailable } from './why-unavailable.ts';

/**
 * Puts the lines of a backup into a store that is new. All of it is there afterwards, with an audit trail that is whole, or
 * nothing: a backup that is cut short, changed or of another schema is refused (Failure input), and so is a store that is
 * in use (conflict).
 */
export async function restore(db: Kysely<Tables>, lines: AsyncIterable<string>): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await refuseUnlessNew(transaction);
    const rows = await readBackup(lines, (row, place) => putRow(transaction, row, place));
    // The next row follows the last.
    for (const table of ['audit', 'comment']) {
      const last = sql`greatest(1, (select max(number) from ${sql.table(table)}))`;
      await sql`select setval(pg_get_serial_sequence(${table}, 'number'), ${last})`.execute(transaction);
    }
    const verdict = await verifyAudit(transaction);
    if (verdict.kind === 'broken') {
      throw new Failure(
        'input',
        `The audit trail in this backup is not as it was written, from row ${verdict.row} on.`,
      );
    }
    return rows;
  });
}

async function refuseUnlessNew(transaction: Database): Promise<void> {
  const used = await transaction.selectFrom('audit').select('number').limit(1).executeTakeFirst();
  if (used === undefined && !(await hasPeople(transaction))) return;
  const advice = 'Restore into a new folder or an empty database.';
  throw new Failure('conflict', `There are data in this place already, and a restore never mixes with them. ${advice}`);
}

async function putRow(transaction: Database, { table, row }: BackupRow, place: number): Promise<void> {
  const columns = Object.keys(row).sort();
  const values = columns.map((column) => (isJson(row[column]) ? JSON.stringify(row[column]) : row[column]));
  try {
    // Only the trail numbers its rows itself, and here they have their numbers.
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      overriding system value values (${sql.join(values)})`.execute(transaction);
  } catch (thrown) {
    // The database answers, and does not take the row: it is not one that a workbench wrote.
    if (whyUnavailable(thrown) !== undefined) throw thrown;
    throw new Failure('input', `The row in line ${place} of the backup does not fit. Use another one.`, {
      cause: thrown,
    });
  }
}

function isJson(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
