import { createHash } from 'node:crypto';
import { emptyRegister, type RegisterEdit } from '@nemecys/core';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../tests/real-postgresql.fixture.ts';
import { acceptInvitation } from '../accept-invitation.ts';
import { addScenario } from '../add-scenario.ts';
import { backUp } from '../backup.ts';
import { ensureWorkspace } from '../ensure-workspace.ts';
import { invite } from '../invite.ts';
import { openStore, type Store } from '../open-store.ts';
import { restore } from '../restore.ts';
import { verifyAudit } from '../verify-audit.ts';
import { changeRegister } from './change-register.ts';
import { keepEvidence, listEvidence, readEvidence } from './evidence.ts';
import { listRegisters, readRegister } from './read-register.ts';
import { approveRecord, decideFinding } from './sign-register.ts';

const at = '2026-11-26T12:00:00.000Z';
const key = { workspace: 'ward', scenario: 'pump' };
const doing = { by: 'ada', name: 'Ada', at };
const content = new Uint8Array([0, 255, 92, 120, 10, 128]);
const sha256 = createHash('sha256').update(content).digest('hex');
const record = {
  ...{ id: 'plan', artefact: 'PLAN' as const, title: 'Plan', sha256, owner: 'Quality', file: 'plan.pdf' },
  ...{ covers: [], leavesOut: [], shows: [], refutes: [] },
};

describeOnEachDatabase('the register in the store', (newPlace) => {
  let store: Store;
  const edit = (base: number, change: RegisterEdit, message = 'Edit') =>
    changeRegister(store.db, { ...key, base, edit: change, message }, doing);
  const approve = (base: number, meaning = 'I have read it') =>
    approveRecord(store.db, { ...key, base, record: 'plan', meaning }, doing);
  const deeds = async () =>
    (await store.db.selectFrom('audit').select(['action', 'actor', 'details']).orderBy('number').execute()).slice(-1);

  beforeAll(async () => {
    store = await openStore(await newPlace());
    await ensureWorkspace(store.db, { id: 'ward', name: 'Ward' }, at);
    const invitation = { tokenHash: 'i', workspace: 'ward', role: 'approver' as const };
    await invite(store.db, { ...invitation, expiresAt: '2026-11-27T00:00:00.000Z' }, { by: null, at });
    const ada = { tokenHash: 'i', id: 'ada', name: 'Ada', email: 'ada@ward.example', passwordHash: 'hash' };
    await acceptInvitation(store.db, ada, at);
    await addScenario(store.db, { ...key, title: 'Pump', text: 'one', message: 'First' }, doing);
  });
  afterAll(() => store.close());

  test('before the first edit there is an empty register, and no other version', async () => {
    expect(await readRegister(store.db, key)).toEqual({ version: 0, register: emptyRegister });
    expect(await readRegister(store.db, key, 0)).toEqual({ version: 0, register: emptyRegister });
    await expect(readRegister(store.db, key, 1)).rejects.toThrow('no version 1');
    await expect(
      changeRegister(
        store.db,
        { ...key, scenario: 'none', base: 0, edit: { kind: 'answer-scope', scope: {} }, message: 'x' },
        doing,
      ),
    ).rejects.toThrow('no scenario');
  });

  test('every edit is a version with author and message, and a row of the audit trail', async () => {
    expect(await edit(0, { kind: 'put-record', record }, 'The plan')).toMatchObject({ version: 1 });
    expect(await edit(1, { kind: 'answer-scope', scope: { markets: ['eu'] } })).toMatchObject({ version: 2 });
    expect(
      (await listRegisters(store.db, key)).map(({ number, message, author }) => [number, message, author]),
    ).toEqual([
      [2, 'Edit', 'Ada'],
      [1, 'The plan', 'Ada'],
    ]);
    expect((await readRegister(store.db, key, 1)).register.scope).toBeUndefined();
    expect(await deeds()).toMatchObject([
      { action: 'edit-register', actor: 'ada', details: { scenario: 'pump', register: 2, edit: 'answer-scope' } },
    ]);
  });

  test('edits of different things come together; of the same thing the second one is refused and nothing is lost', async () => {
    const other = { ...record, id: 'scan', title: 'Scan' };
    expect(await edit(1, { kind: 'put-record', record: other })).toMatchObject({ version: 3 });
    await expect(edit(1, { kind: 'answer-scope', scope: { markets: ['us'] } })).rejects.toThrow(
      'changed this meanwhile',
    );
    const { register } = await readRegister(store.db, key);
    expect(register.scope).toEqual({ markets: ['eu'] });
    expect(register.records.map(({ id }) => id)).toEqual(['plan', 'scan']);
  });

  test('an edit that is sent again, as after an answer that was lost, is saved once', async () => {
    const same = { kind: 'put-record', record: { ...record, id: 'scan', title: 'Scan' } } as const;
    expect(await edit(1, same)).toMatchObject({ version: 3 });
    await expect(edit(1, { ...same, record: { ...same.record, title: 'Another' } })).rejects.toThrow('meanwhile');
    await expect(edit(1, same, 'For another reason')).rejects.toThrow('meanwhile');
  });

  test('a record is not approved before people can read its file', async () => {
    await expect(approve(3)).rejects.toThrow('The file plan.pdf is not attached');
  });

  test('a file is kept once for good under the hash of its bytes', async () => {
    const kept = { sha256, name: 'plan.pdf', size: 6 };
    expect(await keepEvidence(store.db, { ...key, sha256, name: 'plan.pdf', content }, doing)).toEqual(kept);
    expect(await keepEvidence(store.db, { ...key, sha256, name: 'other.pdf', content }, doing)).toEqual(kept);
    expect(await listEvidence(store.db, key)).toEqual([kept]);
    expect(new Uint8Array((await readEvidence(store.db, { ...key, sha256 })).content)).toEqual(content);
    await expect(readEvidence(store.db, { ...key, scenario: 'other', sha256 })).rejects.toThrow('No file');
    expect(await deeds()).toMatchObject([
      { action: 'attach-evidence', details: { sha256, name: 'plan.pdf', size: 6 } },
    ]);
  });

  test('an approval stands in the register and in the audit trail, with the hash and its meaning', async () => {
    const { register } = await approve(3);
    expect(register.records[0]?.approved).toEqual({ by: 'Ada', on: '2026-11-26', meaning: 'I have read it' });
    expect(await deeds()).toMatchObject([
      {
        ...{ action: 'approve-record', actor: 'ada' },
        details: { register: 4, record: 'plan', sha256, meaning: 'I have read it' },
      },
    ]);
  });

  test('nobody approves what was changed since they looked', async () => {
    await edit(4, { kind: 'put-record', record: { ...record, title: 'Another plan' } });
    await expect(approve(4)).rejects.toThrow('changed this meanwhile');
    expect((await readRegister(store.db, key)).register.records[0]?.approved).toBeUndefined();
  });

  test('a decision on a finding is kept with who made it and when', async () => {
    const decision = { finding: 'R-ARC-03:pump', state: 'accepted' as const, because: 'It has no port' };
    const { register } = await decideFinding(store.db, { ...key, base: 5, decision }, doing);
    expect(register.decisions).toEqual([{ ...decision, by: 'Ada', on: '2026-11-26' }]);
    expect(await deeds()).toMatchObject([{ action: 'decide-finding', details: { because: 'It has no port' } }]);
  });

  test.each(['register_version', 'evidence_file'] as const)('the database refuses to change %s', async (table) => {
    await expect(store.db.deleteFrom(table).execute()).rejects.toThrow('never changed');
    await expect(sql`truncate ${sql.table(table)} cascade`.execute(store.db)).rejects.toThrow('never changed');
  });

  test('a backup brings registers and files to another place, byte for byte', async () => {
    const lines: string[] = [];
    await backUp(store.db, at, async (line) => void lines.push(line.trimEnd()));
    const other = await openStore(await newPlace());
    await restore(
      other.db,
      (async function* () {
        yield* lines;
      })(),
    );
    expect(await readRegister(other.db, key)).toEqual(await readRegister(store.db, key));
    expect(new Uint8Array((await readEvidence(other.db, { ...key, sha256 })).content)).toEqual(content);
    expect(await verifyAudit(other.db)).toEqual(await verifyAudit(store.db));
    await other.close();
  });
});
