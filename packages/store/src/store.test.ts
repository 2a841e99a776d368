import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '@nemecys/core';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../tests/real-postgresql.fixture.ts';
import { acceptInvitation, checkInvitation } from './accept-invitation.ts';
import { addScenario } from './add-scenario.ts';
import { ensureWorkspace } from './ensure-workspace.ts';
import { invite, inviteFirst } from './invite.ts';
import { lockFolder } from './lock-folder.ts';
import { nameBaseline } from './name-baseline.ts';
import { openStore, type Store, type StorePlace } from './open-store.ts';
import { listScenarios, listVersions, readVersion } from './read-scenarios.ts';
import { saveVersion } from './save-version.ts';
import { endSession, personOfSession, startSession } from './sessions.ts';
import { verifyAudit } from './verify-audit.ts';

const at = '2026-11-26T12:00:00.000Z';
const later = '2026-11-26T13:00:00.000Z';
const key = { workspace: 'ward', scenario: 'pump' };
const all = { limit: 100 };
const titleOf = async (text: string) => (text === 'two' ? 'The pump' : undefined);
const doing = { by: 'ada', at, titleOf };
const never = () => ({ kind: 'clash' as const, withTheirs: 'theirs', withMine: 'mine', clashes: [] });

describeOnEachDatabase('the store', (newPlace) => {
  let place: StorePlace;
  let store: Store;

  beforeAll(async () => {
    place = await newPlace();
    store = await openStore(place);
    await ensureWorkspace(store.db, { id: 'ward', name: 'Ward' }, at);
    await invite(
      store.db,
      { tokenHash: 'invitation', workspace: 'ward', role: 'approver', expiresAt: later },
      { by: null, at },
    );
    await acceptInvitation(
      store.db,
      { tokenHash: 'invitation', id: 'ada', name: 'Ada', email: 'Ada@Ward.example', passwordHash: 'hash' },
      at,
    );
    await addScenario(store.db, { ...key, title: 'Pump', text: 'one', message: 'First' }, doing);
  });

  afterAll(() => store.close());

  test('every save is a version with author and message, and the old ones stay', async () => {
    const edit = { ...key, base: 1, text: 'two', message: 'Second' };
    expect(await saveVersion(store.db, edit, { ...doing, merge: never })).toEqual({
      ...{ kind: 'saved', version: 2, text: 'two' },
    });
    expect(await readVersion(store.db, key)).toEqual({ version: 2, title: 'The pump', text: 'two' });
    expect(await readVersion(store.db, key, 1)).toMatchObject({ text: 'one' });
    expect((await listScenarios(store.db, 'ward', all)).entries).toEqual([
      { id: 'pump', title: 'The pump', version: 2, savedAt: at, author: 'Ada' },
    ]);
    expect((await listVersions(store.db, key, all)).entries.map(({ number, message }) => [number, message])).toEqual([
      [2, 'Second'],
      [1, 'First'],
    ]);
  });

  test('a save on an old version is merged with what was saved meanwhile, or saves nothing', async () => {
    const edit = { ...key, base: 1, text: 'mine', message: 'Late' };
    const merge = ({ base, saved, mine }: { base: string; saved: string; mine: string }) => {
      return { kind: 'merged' as const, text: `${base} ${saved} ${mine}` };
    };
    const clash = await saveVersion(store.db, edit, { ...doing, merge: never });
    expect(clash).toEqual({ ...never(), version: 2, text: 'two' });
    expect((await listVersions(store.db, key, all)).entries).toHaveLength(2);
    expect(await saveVersion(store.db, edit, { ...doing, merge })).toMatchObject({ version: 3, text: 'one two mine' });
  });

  test('two saves at the same time never take the same number', async () => {
    const edit = (text: string) => ({ ...key, base: 3, text, message: text });
    const merge = ({ saved, mine }: { saved: string; mine: string }) => {
      return { kind: 'merged' as const, text: `${saved}+${mine}` };
    };
    const all = await Promise.all(
      ['a', 'b', 'c'].map((text) => saveVersion(store.db, edit(text), { ...doing, merge })),
    );
    expect(all.map(({ version }) => version).sort()).toEqual([4, 5, 6]);
    expect((await readVersion(store.db, key)).text.split('+').sort()).toEqual(['a', 'b', 'c']);
  });

  test('a baseline is given once and the database refuses to change it', async () => {
    await nameBaseline(store.db, { ...key, name: 'Release 1', version: 2 }, doing);
    await expect(nameBaseline(store.db, { ...key, name: 'Release 1', version: 1 }, doing)).rejects.toThrow(Failure);
    await expect(store.db.updateTable('baseline').set({ version: 1 }).execute()).rejects.toThrow('never changed');
    expect((await listVersions(store.db, key, all)).entries.find(({ number }) => number === 2)?.baselines).toEqual([
      'Release 1',
    ]);
  });

  test.each(['version', 'baseline', 'audit'] as const)(
    'the database refuses to change, remove or empty %s',
    async (table) => {
      await expect(store.db.deleteFrom(table).execute()).rejects.toThrow('never changed');
      await expect(sql`truncate ${sql.table(table)} cascade`.execute(store.db)).rejects.toThrow('never changed');
    },
  );

  test('an act that fails half way leaves nothing: neither in the audit trail nor of what it had done', async () => {
    await invite(
      store.db,
      { tokenHash: 'second', workspace: 'ward', role: 'editor', expiresAt: later },
      { by: 'ada', at },
    );
    const before = await verifyAudit(store.db);
    const taken = { tokenHash: 'second', id: 'bo', name: 'Bo', email: 'ada@ward.example', passwordHash: 'hash' };
    await expect(acceptInvitation(store.db, taken, at)).rejects.toThrow('this e-mail address already');
    await expect(nameBaseline(store.db, { ...key, name: 'Release 2', version: 99 }, doing)).rejects.toThrow(
      'no version',
    );
    expect(await verifyAudit(store.db)).toEqual(before);
    await acceptInvitation(store.db, { ...taken, email: 'bo@ward.example' }, at);
  });

  test('an act and its audit row are one: where the row cannot be written, nothing is done', async () => {
    const number = await store.db
      .selectFrom('audit')
      .select(sql<number>`max(number)`.as('last'))
      .executeTakeFirstOrThrow();
    await sql`alter table audit add constraint full_up check (number <= ${sql.lit(number.last)})`.execute(store.db);
    await expect(
      startSession(store.db, { id: 'lost', browser: 'b', tokenHash: 'lost', person: 'ada', expiresAt: later }, at),
    ).rejects.toThrow();
    await sql`alter table audit drop constraint full_up`.execute(store.db);
    expect(await personOfSession(store.db, 'lost', at)).toBeUndefined();
  });

  test('of the links for the first person only the newest counts', async () => {
    const first = { workspace: 'ward', role: 'administrator' as const, expiresAt: later };
    await inviteFirst(store.db, { ...first, tokenHash: 'first of yesterday' }, at);
    await inviteFirst(store.db, { ...first, tokenHash: 'first of today' }, at);
    await expect(checkInvitation(store.db, 'first of yesterday', at)).rejects.toThrow('used before or has expired');
    await checkInvitation(store.db, 'first of today', at);
    await expect(checkInvitation(store.db, 'first of today', later)).rejects.toThrow('used before or has expired');
  });

  test('an invitation counts once and a session until it expires', async () => {
    const again = { tokenHash: 'invitation', id: 'eve', name: 'Eve', email: 'eve@ward.example', passwordHash: 'hash' };
    await expect(acceptInvitation(store.db, again, at)).rejects.toThrow('used before');
    await startSession(
      store.db,
      { id: 'session', browser: 'b', tokenHash: 'session', person: 'ada', expiresAt: later },
      at,
    );
    expect(await personOfSession(store.db, 'session', at)).toMatchObject({ name: 'Ada', email: 'ada@ward.example' });
    expect(await personOfSession(store.db, 'session', later)).toBeUndefined();
    const count = async () =>
      (await store.db.selectFrom('audit').select('action').execute()).map(({ action }) => action);
    await endSession(store.db, 'session', at);
    await endSession(store.db, 'session', at);
    expect(await personOfSession(store.db, 'session', at)).toBeUndefined();
    expect((await count()).filter((action) => action === 'sign-out')).toHaveLength(1);
  });

  test('a row that somebody changed behind the triggers breaks the chain at that row', async () => {
    expect(await verifyAudit(store.db)).toMatchObject({ kind: 'whole' });
    await sql`alter table audit disable trigger audit_rows_stay`.execute(store.db);
    await sql`update audit set details = '{"role":"administrator"}' where number = 2`.execute(store.db);
    expect(await verifyAudit(store.db)).toEqual({ kind: 'broken', row: 2 });
  });

  test('what was saved is there when the store is opened again', async () => {
    await store.close();
    store = await openStore(place);
    expect(await readVersion(store.db, key, 2)).toMatchObject({ text: 'two' });
  });
});

test('a folder is held by one living process; the lock of a dead one is taken over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nemecys-lock-'));
  const locked = join(folder, 'locked');
  const unlock = lockFolder(locked);
  expect(() => lockFolder(locked)).toThrow(`in use by process ${process.pid}`);
  unlock();
  expect(existsSync(`${locked}.lock`)).toBe(false);
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(`${locked}.lock`, String(pid));
  lockFolder(locked)();
  expect(existsSync(`${locked}.lock`)).toBe(false);
  // Left by an earlier start that had the same process id, as in a container.
  writeFileSync(`${locked}.lock`, String(process.pid));
  lockFolder(locked)();
  expect(existsSync(`${locked}.lock`)).toBe(false);
  rmSync(folder, { recursive: true, force: true });
});
