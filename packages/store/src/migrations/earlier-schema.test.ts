import { Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { describeWithPostgresql } from '../../../../tests/real-postgresql.fixture.ts';
import { listJobs } from '../jobs/read-jobs.ts';
import { openStore } from '../open-store.ts';
import { readVersion } from '../read-scenarios.ts';
import { readRegister } from '../register/read-register.ts';
import { workbench } from './0001-workbench.ts';
import { jobs } from './0002-jobs.ts';

const key = { workspace: 'ward', scenario: 'pump' };
const rows = [
  "insert into workspace values ('ward', 'Ward')",
  "insert into person values ('ada', 'ada@ward.example', 'Ada', 'hash', now())",
  "insert into scenario values ('ward', 'pump', 'Pump', 1)",
  "insert into version values ('ward', 'pump', 1, 'one', 'First', 'ada', now())",
  `insert into job (id, workspace, scenario, version, kind, state, requested_by, requested_at)
    values ('j', 'ward', 'pump', 1, 'report', 'done', 'ada', now())`,
];

describeWithPostgresql('a database of the schema with jobs and without registers', (started) => {
  test('is brought to the newest with everything that is in it', async () => {
    const url = await started().newDatabase();
    const db = new Kysely<unknown>({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }),
    });
    const getMigrations = async () => ({ '0001-workbench': workbench, '0002-jobs': jobs });
    expect((await new Migrator({ db, provider: { getMigrations } }).migrateToLatest()).error).toBeUndefined();
    for (const row of rows) await sql.raw(row).execute(db);
    await db.destroy();
    const store = await openStore({ kind: 'postgresql', url });
    expect(await readVersion(store.db, key)).toMatchObject({ version: 1, text: 'one' });
    expect(await listJobs(store.db, key)).toMatchObject([{ id: 'j', version: 1, state: 'done', document: null }]);
    expect(await readRegister(store.db, key)).toMatchObject({ version: 0 });
    await store.close();
  });
});
