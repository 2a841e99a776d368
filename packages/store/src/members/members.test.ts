import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../tests/real-postgresql.fixture.ts';
import { acceptInvitation } from '../accept-invitation.ts';
import { makeApiToken, personOfApiToken } from '../access/api-tokens.ts';
import { ensureWorkspace } from '../ensure-workspace.ts';
import { invite } from '../invite.ts';
import { openStore, type Store } from '../open-store.ts';
import { verifyAudit } from '../verify-audit.ts';
import { addWorkspace } from './add-workspace.ts';
import { joinWorkspace } from './join-workspace.ts';
import { changeRole, listMembers } from './members.ts';
import { removeMember } from './remove-member.ts';

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

  test('come back by no invitation that was unused when they were removed; those of other workspaces stay', async () => {
    const { db } = store;
    const kept = { role: 'administrator' as const, expiresAt: later };
    await addWorkspace(db, { id: 'lab', name: 'Lab' }, doing);
    await invite(db, { ...kept, tokenHash: 'in', workspace: 'lab' }, doing);
    await joinWorkspace(db, { tokenHash: 'in', person: 'bo' }, at);
    await invite(db, { ...kept, tokenHash: 'back', workspace: 'lab' }, { by: 'bo', at });
    await invite(db, { ...kept, tokenHash: 'elsewhere', workspace: 'clinic' }, doing);
    await removeMember(db, { workspace: 'lab', person: 'bo' }, doing);
    await expect(joinWorkspace(db, { tokenHash: 'back', person: 'bo' }, at)).rejects.toThrow('Ask for a new one');
    expect(await roles('lab')).toEqual(['ada: administrator']);
    const hashes = await db.selectFrom('invitation').select('token_hash').where('used_at', 'is', null).execute();
    expect(hashes.map(({ token_hash }) => token_hash)).toContain('elsewhere');
    const [deed] = await db.selectFrom('audit').select('details').where('action', '=', 'remove-member').execute();
    expect(deed?.details).toEqual({ person: 'bo', role: 'administrator', endedInvitations: 1 });
  });

  test('are removed with their tokens at once, one administrator stays, and what they did stays in the audit trail', async () => {
    const { db } = store;
    const token = {
      id: 'token',
      tokenHash: 'token',
      workspace: 'clinic',
      name: 'Nightly run',
      scopes: ['read'] as const,
    };
    await makeApiToken(db, { ...token, expiresAt: later }, { by: 'bo', at });
    expect((await personOfApiToken(db, 'token', at))?.id).toBe('bo');
    const remove = (person: string) => removeMember(db, { workspace: 'clinic', person }, doing);
    await expect(remove('ada')).rejects.toThrow('one administrator at least');
    expect(await roles('clinic')).toEqual(['ada: administrator', 'bo: editor']);
    await remove('bo');
    expect(await roles('clinic')).toEqual(['ada: administrator']);
    expect(await personOfApiToken(db, 'token', at)).toBeUndefined();
    await expect(remove('bo')).rejects.toThrow('no member');
    expect(await roles('ward')).toHaveLength(2);
    const rows = await db.selectFrom('audit').select(['actor', 'action']).where('workspace', '=', 'clinic').execute();
    expect(rows).toContainEqual({ actor: 'bo', action: 'make-token' });
    expect(rows.at(-1)).toEqual({ actor: 'ada', action: 'remove-member' });
    // Two administrators who remove each other at the same moment: one of them stays.
    await changeRole(db, { workspace: 'ward', person: 'ada', role: 'administrator' }, doing);
    await changeRole(db, { workspace: 'ward', person: 'bo', role: 'administrator' }, doing);
    const both = await Promise.allSettled(
      ['ada', 'bo'].map((person) => removeMember(db, { workspace: 'ward', person }, doing)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await verifyAudit(db)).toMatchObject({ kind: 'whole' });
  });
});
