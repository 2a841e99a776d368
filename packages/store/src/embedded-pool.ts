import type { PGlite } from '@electric-sql/pglite';
import type { Pool } from 'pg';

/** One connection: code that leaves its transaction waits for ever on itself, so waiting ends with an error. */
export async function embeddedPool(pglite: PGlite): Promise<Pool> {
  const { createPgConfig } = await import('@electric-sql/pglite/node-postgres');
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ ...createPgConfig(pglite), max: 1, connectionTimeoutMillis: 30_000 });
  pool.on('error', () => undefined);
  return pool;
}
