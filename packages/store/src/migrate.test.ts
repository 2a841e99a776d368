import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, Migrator, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../tests/real-postgresql.fixture.ts';
import { accountOf } from './accounts.ts';
import { auditHash, firstHash } from './audit-hash.ts';
import { listJobs } from './jobs/read-jobs.ts';
import { makeTemplate } from './make-template.ts';
import { migrate, migrations } from './migrate.ts';
import { workbench } from './migrations/0001-workbench.ts';
import { jobs } from './migrations/0002-jobs.ts';
import { nameBaseline } from './name-baseline.ts';
import { openStore, type Store, type StorePlace } from './open-store.ts';
import { readVersion } from './read-scenarios.ts';
import { readRegister } from './register/read-register.ts';
import { signBaseline } from './signing/sign-baseline.ts';
import { newPrivateKey, readSigningKey } from './signing/signing-key.ts';
import { verifyAudit } from './verify-audit.ts';

const at = '2026-11-26T12:00:00.000Z';
const pump = { workspace: 'ward', scenario: 'pump' };

/** What somebody has who used the workbench before compliance, signatures, comments and tokens were there. */
const data: readonly string[] = [
  `insert into workspace values ('ward', 'Ward')`,
  `insert into person values ('ada', 'ada@ward.example', 'Ada', 'hash', '${at}')`,
  `insert into membership values ('ward', 'ada', 'approver')`,
  `insert into session values ('token', 'ada', '2026-12-26T12:00:00.000Z')`,
  `insert into scenario values ('ward', 'pump', 'Pump', 1)`,
  `insert into version values ('ward', 'pump', 1, 'one', 'First', 'ada', '${at}')`,
  `insert into job (id, workspace, scenario, version, kind, state, requested_by, requested_at)
     values ('old', 'ward', 'pump', 1, 'report', 'done', 'ada', '${at}')`,
];

describeOnEachDatabase('a database of the first workbench', (newPlace) => {
  let store: Store;

  beforeAll(async () => {
    const place = await newPlace();
    const opened = await openStore(place);
    // Back to what it was: an empty schema, and the first two steps in it.
    await sql`drop schema public cascade`.execute(opened.db);
    await sql`create schema public`.execute(opened.db);
    const first = { '0001-workbench': workbench, '0002-jobs': jobs };
    const migrator = new Migrator({
      db: opened.db as Kysely<unknown>,
      provider: { getMigrations: async () => first },
    });
    const { error } = await migrator.migrateToLatest();
    expect(error).toBeUndefined();
    for (const statement of data) await sql.raw(statement).execute(opened.db);
    await migrate(opened.db);
    store = opened;
  });
  afterAll(() => store.close());

  test('keeps its people, versions and reports; sessions end, as they have no name there', async () => {
    const { db } = store;
    expect(await accountOf(db, 'ada@ward.example')).toEqual({ id: 'ada', passwordHash: 'hash' });
    expect(await readVersion(db, pump)).toMatchObject({ version: 1, text: 'one' });
    expect((await listJobs(db, pump, { limit: 100 })).entries).toMatchObject([
      { id: 'old', wanted: { kind: 'report', format: 'html' }, state: 'done' },
    ]);
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([]);
  });

  test('takes what the newest one takes', async () => {
    const { db } = store;
    const doing = { by: 'ada', at };
    await nameBaseline(db, { ...pump, name: 'Release 1', version: 1 }, doing);
    const key = readSigningKey(newPrivateKey());
    await signBaseline({ db, key }, { ...pump, id: 'one', baseline: 'Release 1', meaning: 'approved' }, doing);
    expect(await db.selectFrom('signature').select('id').execute()).toEqual([{ id: 'one' }]);
    await migrate(db);
    expect(await readVersion(db, pump)).toMatchObject({ text: 'one' });
  });
});

const offer = { what: 'Patch it', from: 'manufacturer', to: 'operator', threats: ['x@'], controls: [] };
const bo = { by: 'Bo, City hospital', on: '2026-11-27' };
const answered = {
  format: 'nemecys-records/1',
  transfers: [
    { ...offer, id: 'kept', offered: bo, accepted: bo, closed: bo },
    { ...offer, id: 'gone', offered: bo, refused: { ...bo, because: 'No' } },
    { ...offer, id: 'paper', offered: bo, accepted: bo },
    { ...offer, id: 'open', offered: bo },
  ],
};

/** Rows of the audit trail about answers that were given through shares, in a chain. */
function answersInTrail(): readonly string[] {
  let before = firstHash;
  return [
    { share: 'gone', transfer: 'kept' },
    { share: 'kept', transfer: 'kept' },
    { share: 'gone', transfer: 'gone' },
  ].map((said) => {
    const details = { scenario: 'pump', register: 1, ...said };
    const hash = auditHash({ before, at, actor: 'ada', action: 'answer-transfer', workspace: 'ward', details });
    const row = `insert into audit (at, actor, action, workspace, details, before_hash, hash) values
      ('${at}', 'ada', 'answer-transfer', 'ward', '${JSON.stringify(details)}', '${before}', '${hash}')`;
    before = hash;
    return row;
  });
}

/** What somebody has besides, who asked for documents before a job had one column for its format. */
const later: Readonly<Record<string, readonly string[]>> = {
  '0005-report-formats': [
    `insert into register_version values ('ward', 'pump', 1, '{}', 'First', 'ada', '${at}')`,
    `insert into job (id, workspace, scenario, version, kind, document, format, register, day, state, requested_by,
       requested_at) values ('document', 'ward', 'pump', 1, 'document', 'gspr-checklist', 'pdf', 1, '2026-11-26',
       'failed', 'ada', '${at}')`,
    `insert into job_file values ('old', 'report.html', 'text/html', 'x')`,
  ],
  // Answers to transfers, before they told through which share they were given.
  '0010-sharing': [
    `insert into workspace (id, name) values ('hospital', 'City hospital')`,
    ...['kept', 'gone'].map(
      (share) => `insert into share values ('${share}', 'ward', 'pump', 'operator', '${share}', '${at}', 'ada', '${at}',
        'hospital', 'ada', '${at}', ${share === 'gone' ? `'ada', '2026-11-29T23:00:00.000Z'` : 'null, null'})`,
    ),
    `insert into register_version values ('ward', 'pump', 2, '${JSON.stringify(answered)}', 'Answered', 'ada', '${at}')`,
    ...answersInTrail(),
  ],
};

describeOnEachDatabase('a database of any schema since the first', (newPlace) => {
  test('comes to the newest with its reports, documents and files', async () => {
    const { db, close } = await openStore(await newPlace());
    const names = Object.keys(migrations).sort();
    for (const [place, name] of names.entries()) {
      if (place === 0) continue; // the first release had the first two steps
      await sql`drop schema public cascade`.execute(db);
      await sql`create schema public`.execute(db);
      for (let step = 1; step <= place; step += 1) {
        const known = Object.fromEntries(names.slice(0, step + 1).map((one) => [one, migrations[one]]));
        const provider = { getMigrations: async () => known as typeof migrations };
        const { error } = await new Migrator({ db: db as Kysely<unknown>, provider }).migrateToLatest();
        expect(error, name).toBeUndefined();
        for (const statement of step === 1 ? data : (later[names[step] ?? ''] ?? [])) {
          await sql.raw(statement).execute(db);
        }
      }
      await migrate(db);
      expect(await readVersion(db, pump), name).toMatchObject({ version: 1, text: 'one' });
      const found = (await listJobs(db, pump, { limit: 9 })).entries.map(({ id, wanted }) => ({ id, ...wanted }));
      const documents =
        name < '0005'
          ? []
          : [
              {
                ...{ id: 'document', kind: 'document', document: 'gspr-checklist', format: 'pdf' },
                ...{ register: 1, day: '2026-11-26' },
              },
            ];
      expect(
        found.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        name,
      ).toEqual([...documents, { id: 'old', kind: 'report', format: 'html' }]);
      const files = await db.selectFrom('job_file').select('job').execute();
      expect(files, name).toEqual(name < '0005' ? [] : [{ job: 'old' }]);
      if (name < '0010') continue;
      const { version, register } = await readRegister(db, pump);
      expect(version, name).toBe(3);
      const [kept, gone, ...others] = register.transfers;
      expect(kept, name).toEqual({
        ...{ ...answered.transfers[0], accepted: { ...bo, share: 'kept' } },
      });
      expect(gone, name).toEqual({
        ...{ ...offer, id: 'gone', offered: bo },
        ended: [{ kind: 'refused', ...bo, because: 'No', share: 'gone', until: '2026-11-29', ended: 'withdrawn' }],
      });
      expect(others, name).toEqual(answered.transfers.slice(2));
      expect(await verifyAudit(db), name).toMatchObject({ kind: 'whole', rows: 4 });
    }
    await close();
  });
});

test('a new folder that begins with a prepared database is as one that was made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nemecys-template-'));
  const template = join(folder, 'empty.tar.gz');
  writeFileSync(template, await makeTemplate());
  const schemaOf = async (place: StorePlace) => {
    const store = await openStore(place);
    const { rows } = await sql`select table_name, column_name, data_type from information_schema.columns
      where table_schema = 'public' order by 1, 2`.execute(store.db);
    const people = await store.db.selectFrom('person').selectAll().execute();
    await store.close();
    return { rows, people };
  };
  const prepared = await schemaOf({ kind: 'folder', folder: join(folder, 'prepared'), template });
  const made = await schemaOf({ kind: 'folder', folder: join(folder, 'made') });
  expect(prepared.rows.length).toBeGreaterThan(100);
  expect(prepared).toEqual(made);
  rmSync(folder, { recursive: true, force: true });
});
