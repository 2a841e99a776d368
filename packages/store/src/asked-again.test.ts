import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../tests/real-postgresql.fixture.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { addScenario } from './add-scenario.ts';
import { listThreads } from './comments/read-threads.ts';
import { beginThread, writeComment } from './comments/write-comment.ts';
import { ensureWorkspace } from './ensure-workspace.ts';
import { inviteFirst } from './invite.ts';
import { type JobQueue, openJobQueue } from './jobs/job-queue.ts';
import { listJobs } from './jobs/read-jobs.ts';
import { requestReport } from './jobs/request-report.ts';
import { nameBaseline } from './name-baseline.ts';
import { openStore, type Store } from './open-store.ts';
import type { Page, Paged } from './page.ts';
import { listScenarios, listVersions } from './read-scenarios.ts';
import { saveVersion } from './save-version.ts';
import { verifyAudit } from './verify-audit.ts';

const at = '2026-11-27T12:00:00.000Z';
const doing = { by: 'ada', at };
const pump = { workspace: 'ward', scenario: 'pump-00' };
const added = { ...pump, title: 'Pump', text: 'one', message: 'First' };
const clashing = { merge: () => ({ kind: 'clash' as const, withMine: '', withTheirs: '', clashes: [] }) };
const saving = { ...doing, ...clashing, titleOf: async () => undefined };

/** The ids of a whole list, read in parts of three, and how many parts there were. */
async function inParts<Entry>(
  list: (page: Page) => Promise<Paged<Entry>>,
  idOf: (entry: Entry) => string | number,
): Promise<{ readonly ids: readonly (string | number)[]; readonly parts: number }> {
  const ids: (string | number)[] = [];
  for (let parts = 1; ; parts += 1) {
    const { entries, more } = await list({ limit: 3, after: ids.at(-1)?.toString() });
    ids.push(...entries.map(idOf));
    if (!more) return { ids, parts };
    expect(entries).toHaveLength(3);
  }
}

describeOnEachDatabase('a store that is asked again', (newPlace) => {
  let store: Store;
  let queue: JobQueue;

  beforeAll(async () => {
    store = await openStore(await newPlace());
    const { db } = store;
    queue = await openJobQueue(db, () => undefined);
    await ensureWorkspace(db, { id: 'ward', name: 'Ward' }, at);
    await inviteFirst(
      db,
      { tokenHash: 'first', workspace: 'ward', role: 'administrator', expiresAt: '2027-01-01' },
      at,
    );
    const ada = { tokenHash: 'first', id: 'ada', name: 'Ada', email: 'ada@ward.example', passwordHash: 'hash' };
    await acceptInvitation(db, ada, at);
    await addScenario(db, added, doing);
  });
  afterAll(async () => {
    await queue.stop();
    await store.close();
  });

  test('makes what is asked for twice once, and refuses something else under the same id', async () => {
    const { db } = store;
    const thread = {
      ...{ ...pump, id: 't1', comment: 'c1', version: 1, text: 'Is it locked?' },
      subject: { kind: 'element' as const, id: 'phone' },
    };
    const report = { ...pump, id: 'r1', version: 1, wanted: { kind: 'report', format: 'pdf' } as const };
    const acts: Readonly<Record<string, readonly [same: () => Promise<unknown>, other: () => Promise<unknown>]>> = {
      scenario: [() => addScenario(db, added, doing), () => addScenario(db, { ...added, text: 'else' }, doing)],
      baseline: [
        () => nameBaseline(db, { ...pump, name: 'Release 1', version: 1 }, doing),
        () => nameBaseline(db, { ...pump, name: 'Release 1', version: 2 }, doing),
      ],
      thread: [
        () => beginThread(db, { ...thread, comment: 'c-again' }, doing),
        () => beginThread(db, { ...thread, comment: 'c-again', text: 'Is it open?' }, doing),
      ],
      comment: [
        () => writeComment(db, { ...pump, id: 'c2', thread: 't1', text: 'It is.' }, doing),
        () => writeComment(db, { ...pump, id: 'c2', thread: 't1', text: 'It is not.' }, doing),
      ],
      report: [
        () => requestReport({ db, queue }, report, doing),
        () => requestReport({ db, queue }, { ...report, wanted: { kind: 'report', format: 'docx' } }, doing),
      ],
    };
    await saveVersion(db, { ...pump, base: 1, text: 'two', message: 'Second' }, saving);
    for (const [same] of Object.values(acts)) await same();
    const before = await verifyAudit(db);
    for (const [name, [same, other]] of Object.entries(acts)) {
      await same();
      await expect(other(), name).rejects.toMatchObject({ code: 'conflict' });
    }
    const elsewhere = { ...thread, comment: 'c-again', subject: { kind: 'element' as const, id: 'hub' } };
    await expect(beginThread(db, elsewhere, doing)).rejects.toMatchObject({ code: 'conflict' });
    expect(await verifyAudit(db)).toEqual(before);
    const all = { limit: 100 };
    expect((await listThreads(db, pump, all)).entries).toMatchObject([{ comments: [{ id: 'c-again' }, { id: 'c2' }] }]);
    expect((await listJobs(db, pump, all)).entries).toHaveLength(1);
  });

  test('makes a comment once that is sent five times at once', async () => {
    const { db } = store;
    const sent = { ...pump, id: 'c-five', thread: 't1', text: 'Five times' };
    await Promise.all(Array.from({ length: 5 }, () => writeComment(db, sent, doing)));
    const [thread] = (await listThreads(db, pump, { limit: 9 })).entries;
    expect(thread?.comments.filter(({ text }) => text === 'Five times')).toHaveLength(1);
  });

  test('makes no version of a text in which nothing is new', async () => {
    const again = await saveVersion(store.db, { ...pump, base: 2, text: 'two', message: 'Again' }, saving);
    expect(again).toEqual({ kind: 'saved', version: 2, text: 'two' });
    expect((await listVersions(store.db, pump, { limit: 9 })).entries).toHaveLength(2);
  });

  test('gives lists in parts, with each entry once and in the order of the whole', async () => {
    const { db } = store;
    for (let number = 1; number < 8; number += 1) {
      // Two share each title: the id decides.
      const title = `Pump ${Math.floor(number / 2)}`;
      await addScenario(db, { ...added, scenario: `pump-0${number}`, title }, doing);
      await saveVersion(db, { ...pump, base: number + 1, text: `${number}`, message: 'x' }, saving);
      const thread = { ...pump, id: `t-${number}`, comment: `c-${number}`, version: 1, text: 'x' };
      await beginThread(db, { ...thread, subject: { kind: 'element', id: 'phone' } }, doing);
      await requestReport(
        { db, queue },
        { ...pump, id: `r-${number}`, version: 1, wanted: { kind: 'report', format: 'html' } },
        doing,
      );
    }
    const lists = [
      await inParts(
        (page) => listScenarios(db, 'ward', page),
        ({ id }) => id,
      ),
      await inParts(
        (page) => listVersions(db, pump, page),
        ({ number }) => number,
      ),
      await inParts(
        (page) => listThreads(db, pump, page),
        ({ id }) => id,
      ),
      await inParts(
        (page) => listJobs(db, pump, page),
        ({ id }) => id,
      ),
    ];
    const whole = [
      (await listScenarios(db, 'ward', { limit: 100 })).entries.map(({ id }) => id),
      (await listVersions(db, pump, { limit: 100 })).entries.map(({ number }) => number),
      (await listThreads(db, pump, { limit: 100 })).entries.map(({ id }) => id),
      (await listJobs(db, pump, { limit: 100 })).entries.map(({ id }) => id),
    ];
    expect(lists.map(({ ids }) => ids)).toEqual(whole);
    expect(lists.map(({ parts }) => parts)).toEqual([3, 3, 3, 3]);
    expect(whole.map(({ length }) => length)).toEqual([8, 9, 8, 8]);
  });

  test('gives no part of a list behind an entry that is of another list', async () => {
    const { db } = store;
    const other = { ...pump, scenario: 'pump-01', version: 1 };
    const subject = { kind: 'element' as const, id: 'phone' };
    await beginThread(db, { ...other, id: 't-else', comment: 'c-else', subject, text: 'x' }, doing);
    await requestReport({ db, queue }, { ...other, id: 'z-else', wanted: { kind: 'report', format: 'html' } }, doing);
    const nothing = { entries: [], more: false };
    expect(await listThreads(db, pump, { limit: 100, after: 't-else' })).toEqual(nothing);
    expect(await listJobs(db, pump, { limit: 100, after: 'z-else' })).toEqual(nothing);
  });
});
