import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect } from 'kysely';
import { embeddedPool } from './embedded-pool.ts';
import { migrate } from './migrate.ts';

/** An embedded database at the newest schema with nothing in it, as a compressed archive that new ones begin with. */
export async function makeTemplate(): Promise<Uint8Array> {
  const pglite = await PGlite.create();
  try {
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: await embeddedPool(pglite) }) });
    await migrate(db);
    await db.destroy();
    return new Uint8Array(await (await pglite.dumpDataDir('gzip')).arrayBuffer());
  } finally {
    await pglite.close();
  }
}
