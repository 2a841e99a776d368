import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { StorePlace } from '../packages/store/src/open-store.ts';
import {
  type PostgresqlCluster,
  postgresqlPrograms,
  type RealPostgresql,
  startPostgresql,
} from './postgresql-cluster.fixture.ts';

/** Made before the first test; a store begins with it as that of an installed package does. */
const template = fileURLToPath(new URL('../packages/store/dist/empty-database.tar.gz', import.meta.url));

/**
 * Tests that need a real PostgreSQL (15 or newer), which is started for them as a user without rights. Where there is
 * none they are skipped and say so; with NEMECYS_REQUIRE_POSTGRESQL=1 its absence is a failure.
 */
export function describeWithPostgresql(name: string, define: (started: () => RealPostgresql) => void): void {
  if (postgresqlPrograms === undefined) {
    const message = `${name}: skipped, no PostgreSQL found (install it or set NEMECYS_POSTGRESQL to its bin folder)`;
    if (process.env.NEMECYS_REQUIRE_POSTGRESQL === '1') {
      test(name, () => {
        throw new Error(message);
      });
    } else {
      console.log(message);
      test.skip(name, () => undefined);
    }
    return;
  }
  const programs = postgresqlPrograms;
  describe(name, () => {
    let cluster: PostgresqlCluster | undefined;
    beforeAll(async () => {
      // What these tests kill is our own process: PostgreSQL's promises to the disk are not what they are about.
      cluster = await startPostgresql(programs, { durable: false });
    });
    afterAll(() => cluster?.remove());
    define(() => {
      if (cluster === undefined) throw new Error('PostgreSQL has not started');
      return cluster;
    });
  });
}

/** The same tests on the embedded database and on a real one; `place` gives a new, empty one each time it is called. */
export function describeOnEachDatabase(name: string, define: (place: () => Promise<StorePlace>) => void): void {
  describe(`${name}, on the embedded database`, () => {
    const made: string[] = [];
    afterAll(() => {
      for (const folder of made) rmSync(folder, { recursive: true, force: true });
    });
    define(async () => {
      const folder = mkdtempSync(join(tmpdir(), 'nemecys-store-'));
      made.push(folder);
      return { kind: 'folder', folder: join(folder, 'data'), template };
    });
  });
  describeWithPostgresql(`${name}, on PostgreSQL`, (started) => {
    define(async () => ({ kind: 'postgresql', url: await started().newDatabase() }));
  });
}
