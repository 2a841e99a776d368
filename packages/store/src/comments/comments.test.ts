import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../tests/real-postgresql.fixture.ts';
import { acceptInvitation } from '../accept-invitation.ts';
import { addScenario } from '../add-scenario.ts';
import type { Change } from '../announce.ts';
import { ensureWorkspace } from '../ensure-workspace.ts';
import { invite } from '../invite.ts';
import { openStore, type Store } from '../open-store.ts';
import { verifyAudit } from '../verify-audit.ts';
import { listThreads } from './read-threads.ts';
import { settleThread } from './settle-thread.ts';
import { beginThread, writeComment } from './write-comment.ts';

const at = '2026-11-26T12:00:00.000Z';
const later = '2026-11-26T13:00:00.000Z';
const pump = { workspace: 'ward', scenario: 'pump' };
const doing = { by: 'ada', at };
const all = { limit: 100 };
const subject = { kind: 'threat' as const, id: 'lost@phone' };

describeOnEachDatabase('comments', (newPlace) => {
  let store: Store;
  const heard: Change[] = [];
  let stop: () => Promise<void>;

  beforeAll(async () => {
    store = await openStore(await newPlace());
    const { db } = store;
    stop = await store.listen({ hear: (change) => heard.push(change), missed: () => undefined });
    await ensureWorkspace(db, { id: 'ward', name: 'Ward' }, at);
    await invite(db, { tokenHash: 'first', workspace: 'ward', role: 'editor', expiresAt: later }, { by: null, at });
    const ada = { tokenHash: 'first', id: 'ada', name: 'Ada', email: 'ada@ward.example', passwordHash: 'hash' };
    await acceptInvitation(db, ada, at);
    await addScenario(db, { ...pump, title: 'Pump', text: 'one', message: 'First' }, doing);
    const begun = { ...pump, id: 't1', comment: 'c1', version: 1, subject, text: 'Is it **locked**?' };
    await beginThread(db, begun, doing);
  });
  afterAll(async () => {
    await stop();
    await store.close();
  });

  test('stand in threads with who said what when, the one last written in first', async () => {
    const { db } = store;
    const second = { ...pump, id: 't2', comment: 'c2', version: 1, subject: { kind: 'element' as const, id: 'phone' } };
    await beginThread(db, { ...second, text: 'Which one?' }, doing);
    await writeComment(db, { ...pump, id: 'c3', thread: 't1', text: 'It is.' }, { ...doing, at: later });
    expect((await listThreads(db, pump, all)).entries).toEqual([
      {
        ...{ id: 't1', version: 1, subject, resolved: null },
        comments: [
          { id: 'c1', by: 'Ada', at, text: 'Is it **locked**?' },
          { id: 'c3', by: 'Ada', at: later, text: 'It is.' },
        ],
      },
      {
        ...{ id: 't2', version: 1, subject: { kind: 'element', id: 'phone' }, resolved: null },
        comments: [{ id: 'c2', by: 'Ada', at, text: 'Which one?' }],
      },
    ]);
    expect(await listThreads(db, { ...pump, workspace: 'other' }, all)).toEqual({ entries: [], more: false });
  });

  test('are resolved by somebody at some time, and another comment opens the thread again', async () => {
    const { db } = store;
    const resolved = async () => (await listThreads(db, pump, all)).entries.find(({ id }) => id === 't1')?.resolved;
    await settleThread(db, { ...pump, thread: 't1', state: 'resolved' }, { by: 'ada', at: later });
    expect(await resolved()).toEqual({ by: 'Ada', at: later });
    await settleThread(db, { ...pump, thread: 't1', state: 'open' }, doing);
    expect(await resolved()).toBeNull();
    await settleThread(db, { ...pump, thread: 't1', state: 'resolved' }, doing);
    await writeComment(db, { ...pump, id: 'c4', thread: 't1', text: 'And now?' }, doing);
    expect(await resolved()).toBeNull();
  });

  test('belong to one scenario: no other reaches their thread', async () => {
    const { db } = store;
    const elsewhere = { workspace: 'ward', scenario: 'other', thread: 't1' };
    await expect(writeComment(db, { ...elsewhere, id: 'c5', text: 'x' }, doing)).rejects.toThrow('no such thread');
    await expect(settleThread(db, { ...elsewhere, state: 'resolved' }, doing)).rejects.toThrow('no such thread');
    const unknown = { ...pump, id: 't3', comment: 'c6', version: 9, subject, text: 'x' };
    await expect(beginThread(db, unknown, doing)).rejects.toThrow('no version 9');
  });

  test('are told to who listens, stand in the audit trail, and are never changed', async () => {
    const { db } = store;
    const actions = (await db.selectFrom('audit').select('action').orderBy('number').execute()).map(
      (row) => row.action,
    );
    expect(actions).toEqual(
      expect.arrayContaining(['begin-thread', 'write-comment', 'resolve-thread', 'reopen-thread']),
    );
    expect(await verifyAudit(db)).toMatchObject({ kind: 'whole' });
    await expect.poll(() => heard.filter(({ kind }) => kind === 'comment').length).toBeGreaterThanOrEqual(7);
    await expect(db.updateTable('comment').set({ text: 'other' }).execute()).rejects.toThrow('never changed');
    await expect(db.deleteFrom('comment').execute()).rejects.toThrow('never changed');
  });
});
