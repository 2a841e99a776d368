import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../tests/real-postgresql.fixture.ts';
import { acceptInvitation } from '../accept-invitation.ts';
import { ensureWorkspace } from '../ensure-workspace.ts';
import { invite } from '../invite.ts';
import { openStore, type Store } from '../open-store.ts';
import { verifyAudit } from '../verify-audit.ts';
import { addWorkspace } from './add-workspace.ts';
import { joinWorkspace } from './join-workspace.ts';
import { changeRole, listMembers } from './members.ts';

const at = '2026-11-26T12:00:00.000Z';
const later = '2026-11-26T13:00:00.000Z';
const doing = { by: 'ada', at };

describeOnEachDatabase('the members of a workspace', (newPlace) => {
  let store: Store;
  const roles = async (workspace: string) =>
    (await listMembers(store.db, workspace)).map(({ name, role }) => `${name}: ${role}`);

  beforeAll(async () => {
    store = await openStore(await newPlace());
    const { db } = store;
    await ensureWorkspace(db, { id: 'ward', name: 'Ward' }, at);
    for (const [id, role] of [
      ['ada', 'administrator'],
      ['bo', 'viewer'],
    ] as const) {
      await invite(db, { tokenHash: id, workspace: 'ward', role, expiresAt: later }, { by: null, at });
      const person = { tokenHash: id, id, name: id, email: `${id}@ward.example`, passwordHash: 'hash' };
      await acceptInvitation(db, person, at);
    }
  });
  afterAll(() => store.close());

  test('get another role, and one administrator at least stays', async () => {
    const { db } = store;
    await changeRole(db, { workspace: 'ward', person: 'bo', role: 'approver' }, doing);
    expect(await roles('ward')).toEqual(['ada: administrator', 'bo: approver']);
    const stepDown = (person: string) => changeRole(db, { workspace: 'ward', person, role: 'editor' }, doing);
    await expect(stepDown('ada')).rejects.toThrow('one administrator at least');
    expect(await roles('ward')).toEqual(['ada: administrator', 'bo: approver']);
    await expect(stepDown('nobody')).rejects.toThrow('no member');
    await changeRole(db, { workspace: 'ward', person: 'bo', role: 'administrator' }, doing);
    // Both step down at the same moment: one of them stays.
    const both = await Promise.allSettled([stepDown('ada'), stepDown('bo')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('join another workspace by an invitation, which counts once', async () => {
    const { db } = store;
    await addWorkspace(db, { id: 'clinic', name: 'Clinic' }, doing);
    await expect(addWorkspace(db, { id: 'ward', name: 'Ward' }, doing)).rejects.toThrow('already');
    expect(await roles('clinic')).toEqual(['ada: administrator']);
    await invite(db, { tokenHash: 'more', workspace: 'clinic', role: 'editor', expiresAt: later }, doing);
    expect(await joinWorkspace(db, { tokenHash: 'more', person: 'bo' }, at)).toEqual({ workspace: 'clinic' });
    await expect(joinWorkspace(db, { tokenHash: 'more', person: 'bo' }, at)).rejects.toThrow('used before');
    await invite(db, { tokenHash: 'again', workspace: 'clinic', role: 'viewer', expiresAt: later }, doing);
    await expect(joinWorkspace(db, { tokenHash: 'again', person: 'bo' }, at)).rejects.toThrow(
      'belong to this workspace',
    );
    expect(await roles('clinic')).toEqual(['ada: administrator', 'bo: editor']);
    expect(await verifyAudit(db)).toMatchObject({ kind: 'whole' });
  });
});
