import { existsSync, mkdirSync, openAsBlob } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '@nemecys/core';
import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely';
import { embeddedPool } from './embedded-pool.ts';
import { type Listen, listenEmbedded, listenOnPostgresql } from './listen.ts';
import { lockFolder } from './lock-folder.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

/**
 * Where the data are: in a folder of ours, or in a PostgreSQL (15 or newer). A new folder begins as a copy of the database in
 * the file `template`, if there is one, which takes a fraction of the time of making one.
 */
export type StorePlace =
  | { readonly kind: 'folder'; readonly folder: string; readonly template?: string | undefined }
  | { readonly kind: 'postgresql'; readonly url: string };

/** An open store. `db` may be handed to every act, or a transaction on it. */
export type Store = { readonly db: Kysely<Tables>; readonly listen: Listen; readonly close: () => Promise<void> };

/** The database or a transaction on it. */
export type Database = Kysely<Tables>;

/** Opens the store at its newest schema. Throws a Failure when the folder is taken or the database does not answer. */
export async function openStore(place: StorePlace): Promise<Store> {
  const { pool, listen, release } = await openPool(place);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = async () => {
    await db.destroy();
    await release();
  };
  try {
    await migrate(db);
  } catch (thrown) {
    await close();
    throw thrown;
  }
  return { db, listen, close };
}

type OpenPool = { readonly pool: PostgresPool; readonly listen: Listen; readonly release: () => void | Promise<void> };

async function openPool(place: StorePlace): Promise<OpenPool> {
  switch (place.kind) {
    case 'postgresql': {
      const { default: pg } = await import('pg');
      const pool = new pg.Pool({ connectionString: place.url, max: 10, connectionTimeoutMillis: 10_000 });
      // A connection that breaks is replaced by the pool; without a listener it would end the process, whether it was idle
      // or stood in the middle of a transaction.
      pool.on('error', () => undefined);
      pool.on('connect', (client) => client.on('error', () => undefined));
      try {
        await pool.query('select 1');
      } catch (thrown) {
        await pool.end();
        throw new Failure('unavailable', 'PostgreSQL does not answer. Check DATABASE_URL and that it runs.', {
          cause: thrown,
        });
      }
      return { pool, listen: listenOnPostgresql(place.url), release: () => undefined };
    }
    case 'folder': {
      mkdirSync(dirname(place.folder), { recursive: true });
      const unlock = lockFolder(place.folder);
      try {
        return await embedded(place, unlock);
      } catch (thrown) {
        unlock();
        throw thrown;
      }
    }
  }
}

async function embedded(
  { folder, template }: Extract<StorePlace, { kind: 'folder' }>,
  unlock: () => void,
): Promise<OpenPool> {
  const { PGlite } = await import('@electric-sql/pglite');
  const isNew = !existsSync(join(folder, 'PG_VERSION'));
  const prepared = isNew && template !== undefined && existsSync(template) ? await openAsBlob(template) : undefined;
  const pglite = await PGlite.create({ dataDir: folder, ...(prepared && { loadDataDir: prepared }) });
  const pool = await embeddedPool(pglite);
  const release = async () => {
    await pglite.close();
    unlock();
  };
  return { pool, listen: listenEmbedded(pglite), release };
}

/** Whether the database answers. */
export async function isReady(db: Database): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false; // which is the answer
  }
}
