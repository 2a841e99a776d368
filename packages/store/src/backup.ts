import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { newestSchema } from './migrate.ts';
import type { Tables } from './tables.ts';

/**
 * What a backup holds, each table before those that refer to it, in the order of its key. Sessions stay out: whoever finds
 * a backup signs nobody in with it, and people sign in again after a restore. So do jobs and their reports, which are made
 * anew from the versions.
 */
export const backedUp = [
  { table: 'workspace', key: ['id'] },
  { table: 'person', key: ['id'] },
  { table: 'membership', key: ['workspace', 'person'] },
  { table: 'api_token', key: ['id'] },
  { table: 'oidc_identity', key: ['issuer', 'subject'] },
  { table: 'passkey', key: ['id'] },
  { table: 'invitation', key: ['token_hash'] },
  { table: 'scenario', key: ['workspace', 'id'] },
  { table: 'version', key: ['workspace', 'scenario', 'number'] },
  { table: 'baseline', key: ['workspace', 'scenario', 'name'] },
  { table: 'signing_key', key: ['id'] },
  { table: 'signature', key: ['id'] },
  { table: 'thread', key: ['id'] },
  { table: 'comment', key: ['number'] },
  { table: 'register_version', key: ['workspace', 'scenario', 'number'] },
  { table: 'evidence_file', key: ['workspace', 'scenario', 'sha256'] },
  { table: 'share', key: ['id'] },
  { table: 'share_view', key: ['share', 'number'] },
  { table: 'share_reading', key: ['share', 'number', 'reader'] },
  { table: 'audit', key: ['number'] },
] as const satisfies readonly { readonly table: keyof Tables; readonly key: readonly string[] }[];

/** The first line of a backup. */
export const BackupHead = z
  .strictObject({ kind: z.literal('nemecys-backup'), format: z.literal(1), schema: z.string(), at: z.string() })
  .readonly();

/** A row of a table. */
export const BackupRow = z
  .strictObject({ table: z.enum(backedUp.map(({ table }) => table)), row: z.record(z.string(), z.unknown()) })
  .readonly();
export type BackupRow = z.infer<typeof BackupRow>;

/** The last line: how many rows there are, and the SHA-256 over all lines before with their line ends. */
export const BackupEnd = z.strictObject({ kind: z.literal('end'), rows: z.int(), sha256: z.string() }).readonly();

const pageSize = 20;

/** All that a store holds, as lines of JSON, as it was at one moment: whoever works meanwhile is neither stopped nor half in it. */
export async function backUp(db: Kysely<Tables>, at: string, write: (line: string) => Promise<void>): Promise<number> {
  const hash = createHash('sha256');
  const say = async (value: unknown) => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    await write(line);
  };
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      await say({ kind: 'nemecys-backup', format: 1, schema: newestSchema, at });
      let rows = 0;
      for (const { table, key } of backedUp) {
        for (let offset = 0; ; offset += pageSize) {
          const page: readonly object[] = await transaction
            .selectFrom(table)
            .selectAll()
            .orderBy(sql.join(key.map((column) => sql.ref(column))))
            .limit(pageSize)
            .offset(offset)
            .execute();
          for (const row of page) await say({ table, row: written(row) });
          rows += page.length;
          if (page.length < pageSize) break;
        }
      }
      await write(`${JSON.stringify({ kind: 'end', rows, sha256: hash.digest('hex') })}\n`);
      return rows;
    });
}

/** Bytes stand as PostgreSQL reads them from text. */
function written(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value,
    ]),
  );
}
