import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptInvitation } from '../../packages/store/src/accept-invitation.ts';
import { addScenario } from '../../packages/store/src/add-scenario.ts';
import { backedUp } from '../../packages/store/src/backup.ts';
import { ensureWorkspace } from '../../packages/store/src/ensure-workspace.ts';
import { invite } from '../../packages/store/src/invite.ts';
import { nameBaseline } from '../../packages/store/src/name-baseline.ts';
import { openStore, type Store, type StorePlace } from '../../packages/store/src/open-store.ts';
import { saveVersion } from '../../packages/store/src/save-version.ts';
import { startSession } from '../../packages/store/src/sessions.ts';
import { verifyAudit } from '../../packages/store/src/verify-audit.ts';
import { nemecys } from '../cli/run-command.fixture.ts';
import { describeWithPostgresql } from '../real-postgresql.fixture.ts';

const at = '2026-11-26T12:00:00.000Z';
const later = '2026-11-27T12:00:00.000Z';
const pump = { workspace: 'ward', scenario: 'pump' };
const merge = () => ({ kind: 'clash' as const, withMine: '', withTheirs: '', clashes: [] });
const doing = { by: 'ada', at, merge, titleOf: async () => undefined };

async function fill({ db }: Store): Promise<void> {
  await ensureWorkspace(db, { id: 'ward', name: 'Wärd "1"' }, at);
  await invite(db, { tokenHash: 'first', workspace: 'ward', role: 'approver', expiresAt: later }, { by: null, at });
  const ada = { tokenHash: 'first', id: 'ada', name: 'Ada', email: 'ada@ward.example', passwordHash: 'hash' };
  await acceptInvitation(db, ada, at);
  await startSession(db, { id: 'session', browser: 'b', tokenHash: 'session', person: 'ada', expiresAt: later }, at);
  await addScenario(db, { ...pump, title: 'Pump', text: 'one\n\t"two" \\ 😀', message: 'First' }, doing);
  for (let base = 1; base <= 45; base += 1) {
    await saveVersion(db, { ...pump, base, text: `text ${base}`, message: `Save ${base}` }, doing);
  }
  await nameBaseline(db, { ...pump, name: 'Release 1', version: 2 }, doing);
}

/** Every row of every table that a backup holds. */
async function contentOf({ db }: Store): Promise<unknown> {
  const tables = await Promise.all(
    backedUp.map(async ({ table, key: [first] }) => [
      table,
      await db.selectFrom(table).selectAll().orderBy(db.dynamic.ref(first)).execute(),
    ]),
  );
  return JSON.parse(JSON.stringify(tables));
}

describeWithPostgresql('a backup', (started) => {
  let folder: string;
  let file: string;
  let content: unknown;
  const open = async <T>(place: StorePlace, look: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openStore(place);
    try {
      return await look(store);
    } finally {
      await store.close();
    }
  };
  const emptyDatabase = async () => ({ DATABASE_URL: await started().newDatabase() });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nemecys-backup-'));
    file = join(folder, 'workbench.jsonl.gz');
    await open({ kind: 'folder', folder: join(folder, 'data') }, async (store) => {
      await fill(store);
      content = await contentOf(store);
    });
    const done = await nemecys(['backup', file, '--data', join(folder, 'data')]);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toMatch(/holds \d{3} rows and was read again/u);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('of an embedded database moves everything to PostgreSQL, and the work goes on there', async () => {
    const env = await emptyDatabase();
    expect(await nemecys(['restore', file], { env })).toMatchObject({ code: 0, err: '' });
    await open({ kind: 'postgresql', url: env.DATABASE_URL }, async (store) => {
      expect(await contentOf(store)).toEqual(content);
      expect(await store.db.selectFrom('session').selectAll().execute()).toEqual([]);
      const edit = { ...pump, base: 46, text: 'after', message: 'After' };
      expect(await saveVersion(store.db, edit, doing)).toMatchObject({ kind: 'saved', version: 47 });
      expect(await verifyAudit(store.db)).toMatchObject({ kind: 'whole' });
      await expect(store.db.deleteFrom('version').execute()).rejects.toThrow('never changed');
    });
  });

  test('of PostgreSQL holds the same rows, and is made while somebody saves', async () => {
    const env = await emptyDatabase();
    await nemecys(['restore', file, '--quiet'], { env });
    const again = join(folder, 'again.jsonl.gz');
    await open({ kind: 'postgresql', url: env.DATABASE_URL }, async (store) => {
      let saving = true;
      const save = async () => {
        for (let base = 46; saving; base += 1) {
          await saveVersion(store.db, { ...pump, base, text: `${base}`, message: 'Meanwhile' }, doing);
        }
      };
      const saved = save();
      expect(await nemecys(['backup', again], { env })).toMatchObject({ code: 0, err: '' });
      saving = false;
      await saved;
    });
    const other = await emptyDatabase();
    expect(await nemecys(['restore', again], { env: other })).toMatchObject({ code: 0, err: '' });
    await open({ kind: 'postgresql', url: other.DATABASE_URL }, async (store) => {
      // The newest version that the scenario names is there: the moment of the backup is one moment.
      const { head } = await store.db.selectFrom('scenario').select('head').executeTakeFirstOrThrow();
      const versions = await store.db.selectFrom('version').select('number').execute();
      expect(Math.max(...versions.map(({ number }) => number))).toBe(head);
    });
  });

  test('is readable by its owner alone, and never written over another file', async () => {
    expect(statSync(file).mode & 0o077).toBe(0);
    const before = readFileSync(file);
    const again = await nemecys(['backup', file, '--data', join(folder, 'data')]);
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('is there already') });
    expect(readFileSync(file)).toEqual(before);
  });

  test('that is cut short, changed or no backup is refused, and leaves an empty place empty', async () => {
    const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
    const damaged: Readonly<Record<string, Uint8Array>> = {
      'cut.gz': readFileSync(file).subarray(0, 600),
      'short.gz': gzipSync(lines.slice(0, 20).join('\n')),
      'changed.gz': gzipSync(lines.join('\n').replace('"Save 3"', '"Save 4"')),
      'less.gz': gzipSync(lines.toSpliced(5, 1).join('\n')),
      'other.gz': gzipSync('{"some": "thing"}\n'),
      'plain.txt': new TextEncoder().encode('no backup'),
    };
    const env = await emptyDatabase();
    for (const [name, bytes] of Object.entries(damaged)) {
      writeFileSync(join(folder, name), bytes);
      const { code, err } = await nemecys(['restore', join(folder, name)], { env });
      expect({ name, code }).toEqual({ name, code: 2 });
      expect(err, name).toMatch(/backup/u);
    }
    await open({ kind: 'postgresql', url: env.DATABASE_URL }, async (store) => {
      expect(await store.db.selectFrom('audit').selectAll().execute()).toEqual([]);
    });
  });

  test('is never mixed with other data, and one whose audit trail was changed is refused', async () => {
    const env = await emptyDatabase();
    await open({ kind: 'postgresql', url: env.DATABASE_URL }, ({ db }) =>
      ensureWorkspace(db, { id: 'w', name: 'W' }, at),
    );
    const mixed = await nemecys(['restore', file], { env });
    expect(mixed).toMatchObject({ code: 2, err: expect.stringContaining('There are data in this place already') });
    // Somebody who changes a row and mends the checksum cannot mend the chain of the trail.
    const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
    const forged = lines.slice(0, -1).map((line) => line.replace('"Save 3"', '"Save 5"'));
    const sha256 = createHash('sha256')
      .update(`${forged.join('\n')}\n`)
      .digest('hex');
    const end = JSON.stringify({ kind: 'end', rows: forged.length - 1, sha256 });
    writeFileSync(join(folder, 'forged.gz'), gzipSync(`${[...forged, end].join('\n')}\n`));
    const refused = await nemecys(['restore', join(folder, 'forged.gz')], { env: await emptyDatabase() });
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('is not as it was written') });
  });

  test('says where there is nothing to back up or to restore', async () => {
    expect(await nemecys(['backup', join(folder, 'x.gz'), '--data', join(folder, 'nothing')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('holds no workbench'),
    });
    expect(existsSync(join(folder, 'nothing'))).toBe(false);
    expect(await nemecys(['restore', join(folder, 'absent.gz')], { env: await emptyDatabase() })).toMatchObject({
      code: 2,
    });
  });
});
