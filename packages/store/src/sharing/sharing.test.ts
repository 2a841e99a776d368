import { RecordRegister, type SharedView } from '@nemecys/core';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../tests/real-postgresql.fixture.ts';
import { acceptInvitation } from '../accept-invitation.ts';
import { addScenario } from '../add-scenario.ts';
import { backUp } from '../backup.ts';
import { ensureWorkspace } from '../ensure-workspace.ts';
import { invite } from '../invite.ts';
import { nameBaseline } from '../name-baseline.ts';
import { openStore, type Store } from '../open-store.ts';
import { changeRegister } from '../register/change-register.ts';
import { readRegister } from '../register/read-register.ts';
import { restore } from '../restore.ts';
import { verifyAudit } from '../verify-audit.ts';
import { acceptShare } from './accept-share.ts';
import { answerTransfer, closeTransfer } from './answer-transfer.ts';
import { giveView, makeShare, readShareable, withdrawShare } from './give-share.ts';
import { nameOrganisation, organisationsOf } from './organisations.ts';
import { listReceived, listShares, readGiven, readReceived } from './read-shares.ts';

const at = '2026-11-27T12:00:00.000Z';
const later = '2026-12-27T12:00:00.000Z';
const maker = { workspace: 'maker', scenario: 'pump' };
const ada = { by: 'ada', name: 'Ada', at };
const bo = { by: 'bo', name: 'Bo', at };
const given = { ...maker, share: 'one' };
const received = { workspace: 'hospital', share: 'one' };
const transfer = {
  ...{ id: 't1', what: 'Patch it', from: 'manufacturer' as const, controls: ['patching@pump'] },
  offered: { by: 'Maker', on: '2026-03-02' },
};
const interfaces = {
  ...{ owned: [], handedOver: [], neighbours: [], flows: [], links: [], assumptions: [], conditions: [], controls: [] },
  transfers: [transfer, { ...transfer, id: 't2', what: 'Watch it' }],
};
const least: SharedView = {
  format: 'nemecys-shared-view/1',
  product: { name: 'nemecys', version: '0.1.0' },
  knowledge: { id: 'k', version: '1', hash: 'h' },
  scenario: { id: 'pump', title: 'Pump at the bed' },
  ...{ owner: 'operator', level: 'interfaces', interfaces },
};
const more: SharedView = { ...least, level: 'risks', risks: { harms: [], reliedOn: [] } };

describeOnEachDatabase('what organisations share', (newPlace) => {
  let store: Store;
  let kind: 'folder' | 'postgresql';
  const deeds = async (action: string) =>
    store.db.selectFrom('audit').select(['workspace', 'actor', 'details']).where('action', '=', action).execute();
  const answer = (id: string, view: number, said: object = { kind: 'accepted' }) =>
    answerTransfer(store.db, { ...received, view, transfer: id, answer: said as never }, bo);
  const standings = async () =>
    (await readReceived(store.db, received, bo)).standings.map(({ id, kind }) => `${id}: ${kind}`);

  beforeAll(async () => {
    const place = await newPlace();
    kind = place.kind;
    store = await openStore(place);
    const { db } = store;
    for (const [workspace, person] of [
      ['maker', 'ada'],
      ['hospital', 'bo'],
      ['foreign', 'eve'],
    ] as const) {
      await ensureWorkspace(db, { id: workspace, name: `The ${workspace}` }, at);
      await invite(db, { tokenHash: person, workspace, role: 'administrator', expiresAt: later }, { by: null, at });
      const account = { tokenHash: person, id: person, name: person, email: `${person}@x.example`, passwordHash: 'h' };
      await acceptInvitation(db, account, at);
    }
    await addScenario(db, { ...maker, title: 'Pump', text: 'one', message: 'First' }, ada);
    await nameBaseline(db, { ...maker, name: 'R1', version: 1 }, ada);
    const transfers = interfaces.transfers.map((one) => ({ ...one, to: 'operator', threats: ['secret@'] }));
    const register = RecordRegister.parse({ format: 'nemecys-records/1', transfers });
    await changeRegister(db, { ...maker, base: 0, edit: { kind: 'replace', register }, message: 'From a file' }, ada);
  });
  afterAll(() => store.close());

  test('a workspace says what it is, once somebody has said so, and again when that changes', async () => {
    const { db } = store;
    expect([...(await organisationsOf(db, ['maker', 'hospital']))]).toEqual([]);
    const say = (name: string) =>
      nameOrganisation(db, { workspace: 'hospital', organisation: { kind: 'operator', name } }, bo);
    await say('Hospital');
    await say('City hospital');
    expect((await organisationsOf(db, ['maker', 'hospital'])).get('hospital')).toEqual({
      ...{ kind: 'operator', name: 'City hospital' },
    });
    expect(await deeds('name-organisation')).toHaveLength(2);
    const half = sql`update workspace set organisation_name = null where id = 'hospital'`.execute(db);
    await expect(half).rejects.toThrow('workspace_organisation_check');
  });

  test('a baseline is offered by a link that one workspace takes, once: the right kind, and not the one that gives it', async () => {
    const { db } = store;
    await expect(readShareable(db, maker, 'R2')).rejects.toThrow('no baseline "R2"');
    const { version, register } = await readShareable(db, maker, 'R1');
    const view = { baseline: 'R1', version, register: register.version, view: least };
    const made = { ...given, offerHash: 'offer', offerExpiresAt: later, givenTo: 'operator' as const, given: view };
    await makeShare(db, made, ada);
    const accept = (workspace: string, offerHash = 'offer') => acceptShare(db, { offerHash, workspace }, bo);
    await expect(accept('hospital', 'guessed')).rejects.toThrow('Ask for a new one');
    await expect(accept('maker')).rejects.toThrow('the one that shares it');
    await nameOrganisation(db, { workspace: 'foreign', organisation: { kind: 'integrator', name: 'I' } }, bo);
    await expect(accept('foreign')).rejects.toThrow('this workspace is the integrator');
    expect(await listReceived(db, 'hospital')).toEqual([]);
    expect(await accept('hospital')).toBe('one');
    await expect(accept('hospital')).rejects.toThrow('used before');
    expect(await listReceived(db, 'hospital')).toMatchObject([
      { id: 'one', from: 'The maker', title: 'Pump at the bed', level: 'interfaces', baseline: 'R1', number: 1 },
    ]);
    expect((await deeds('accept-share')).map(({ workspace }) => workspace)).toEqual(['hospital']);
    expect((await deeds('share-accepted'))[0]).toMatchObject({
      ...{ workspace: 'maker', details: { organisation: 'City hospital' } },
    });
  });

  test('the giver reads what it shares while somebody else holds it', async ({ skip }) => {
    // The embedded database has one connection: nobody reads beside whoever holds something.
    if (kind !== 'postgresql') skip();
    const first = await store.db.transaction().execute(async (transaction) => {
      await transaction.selectFrom('share').select('id').where('id', '=', 'one').forUpdate().execute();
      const waited = new Promise((resolve) => setTimeout(resolve, 10_000, 'still waiting'));
      return Promise.race([readGiven(store.db, given), waited]);
    });
    expect(first).toEqual(least);
  });

  test('no other workspace sees a share, answers in it, changes it or takes it back', async () => {
    const { db } = store;
    const foreign = { workspace: 'foreign', share: 'one' };
    const eve = { by: 'eve', name: 'Eve', at };
    expect(await listReceived(db, 'foreign')).toEqual([]);
    expect(await listReceived(db, 'maker')).toEqual([]);
    expect(await listShares(db, { ...maker, workspace: 'hospital' })).toEqual([]);
    await expect(readReceived(db, foreign, eve)).rejects.toThrow('no such share');
    await expect(readReceived(db, { ...received, workspace: 'maker' }, ada)).rejects.toThrow('no such share');
    const told = { ...foreign, view: 1, transfer: 't1', answer: { kind: 'accepted' as const } };
    await expect(answerTransfer(db, told, eve)).rejects.toThrow('no such share');
    for (const workspace of ['foreign', 'hospital']) {
      const key = { ...given, workspace };
      const view = { baseline: 'R1', version: 1, register: 1, view: more };
      await expect(giveView(db, { ...key, given: view }, eve)).rejects.toThrow('no such share');
      await expect(withdrawShare(db, key, eve)).rejects.toThrow('no such share');
      await expect(readGiven(db, key)).rejects.toThrow('no such share');
    }
  });

  test('who reads it first is told in the audit trail of both, once, with the hash of what was read', async () => {
    const read = await readReceived(store.db, received, bo);
    expect(read).toMatchObject({ view: least, number: 1, from: 'The maker' });
    await readReceived(store.db, received, bo);
    expect(await deeds('read-share')).toMatchObject([{ workspace: 'hospital', details: { sha256: read.sha256 } }]);
    expect(await deeds('share-read')).toMatchObject([
      { workspace: 'maker', actor: 'bo', details: { sha256: read.sha256, organisation: 'City hospital' } },
    ]);
    expect(await listShares(store.db, maker)).toMatchObject([
      { accepted: { organisation: 'City hospital' }, views: [{ number: 1, readFirst: at }] },
    ]);
  });

  test('a workspace that has become another kind of organisation answers nothing', async () => {
    const become = (kind: 'operator' | 'integrator') =>
      nameOrganisation(store.db, { workspace: 'hospital', organisation: { kind, name: 'City hospital' } }, bo);
    await become('integrator');
    await expect(answer('t1', 1)).rejects.toThrow('shared with the operator, and this workspace is the integrator');
    await become('operator');
  });

  test('an answer arrives in the register of the giver, by person and organisation, and in both audit trails', async () => {
    const { db } = store;
    await answer('t1', 1);
    await answer('t2', 1, { kind: 'refused', because: 'Nobody watches at night' });
    const { version, register } = await readRegister(db, maker);
    expect(version).toBe(3);
    const signed = { by: 'Bo, City hospital', on: '2026-11-27' };
    expect(register.transfers).toMatchObject([
      { id: 't1', accepted: { ...signed, share: 'one' } },
      { id: 't2', refused: { ...signed, because: 'Nobody watches at night', share: 'one' } },
    ]);
    await expect(answer('t1', 1)).rejects.toThrow('answered before');
    await expect(answer('t3', 1)).rejects.toThrow('Nothing named "t3"');
    expect((await deeds('answer-transfer')).map(({ workspace, details }) => [workspace, details.answer])).toEqual([
      ['maker', 'accepted'],
      ['hospital', 'accepted'],
      ['maker', 'refused'],
      ['hospital', 'refused'],
    ]);
    expect(await standings()).toEqual(['t1: accepted', 't2: refused']);
  });

  test('whoever offered it closes what was accepted, not what was refused', async () => {
    const close = (id: string, base: number) => closeTransfer(store.db, { ...maker, base, transfer: id }, ada);
    await expect(close('t2', 3)).rejects.toThrow('not accepted');
    await expect(close('t1', 1)).rejects.toThrow('changed this meanwhile');
    await close('t1', 3);
    expect(await standings()).toEqual(['t1: closed', 't2: refused']);
    expect((await deeds('transfer-closed')).map(({ workspace }) => workspace)).toEqual(['hospital']);
  });

  test('a newer view takes the place of the one before; an answer to the older one is refused', async () => {
    const { db } = store;
    const view = { baseline: 'R1', version: 1, register: 4, view: more };
    expect(await giveView(db, { ...given, given: view }, ada)).toBe(2);
    const other = { ...view, view: { ...more, owner: 'integrator' as const } };
    await expect(giveView(db, { ...given, given: other }, ada)).rejects.toThrow('for the operator');
    expect(await listReceived(db, 'hospital')).toMatchObject([{ level: 'risks', number: 2 }]);
    await expect(answer('t2', 1)).rejects.toThrow('newer view');
  });

  test('an offer that was changed since is not answered', async () => {
    const { db } = store;
    const { version, register } = await readRegister(db, maker);
    const transfers = register.transfers.map(({ refused: _, ...one }) => ({ ...one, what: `${one.what} at once` }));
    const edit = { kind: 'replace' as const, register: { ...register, transfers } };
    await changeRegister(db, { ...maker, base: version, edit, message: 'Again' }, ada);
    expect(await standings()).toEqual(['t1: changed', 't2: changed']);
    await expect(answer('t2', 2)).rejects.toThrow('changed since it was shared, or is not open any more');
  });

  test.each(['share_view', 'share_reading'] as const)('the database refuses to change %s', async (table) => {
    await expect(store.db.deleteFrom(table).execute()).rejects.toThrow('never changed');
    await expect(sql`truncate ${sql.table(table)} cascade`.execute(store.db)).rejects.toThrow('never changed');
  });

  test('a backup brings shares to another place', async () => {
    const lines: string[] = [];
    await backUp(store.db, at, async (line) => void lines.push(line.trimEnd()));
    const other = await openStore(await newPlace());
    await restore(
      other.db,
      (async function* () {
        yield* lines;
      })(),
    );
    expect(await listShares(other.db, maker)).toEqual(await listShares(store.db, maker));
    expect((await organisationsOf(other.db, ['hospital'])).get('hospital')?.name).toBe('City hospital');
    await other.close();
  });

  test('what is withdrawn is gone for the receiver, for good, and what was seen stays in the audit trail', async () => {
    const { db } = store;
    await withdrawShare(db, given, ada);
    expect(await listReceived(db, 'hospital')).toEqual([]);
    await expect(readReceived(db, received, bo)).rejects.toThrow('no such share');
    await expect(answer('t2', 2)).rejects.toThrow('no such share');
    await expect(withdrawShare(db, given, ada)).rejects.toThrow('was withdrawn');
    const view = { baseline: 'R1', version: 1, register: 4, view: least };
    await expect(giveView(db, { ...given, given: view }, ada)).rejects.toThrow('was withdrawn');
    expect(await listShares(db, maker)).toMatchObject([{ withdrawnAt: at }]);
    expect(await deeds('read-share')).toHaveLength(2);
    expect((await deeds('lose-share')).map(({ workspace }) => workspace)).toEqual(['hospital']);
    expect(await verifyAudit(db)).toMatchObject({ kind: 'whole' });
  });

  test('while a scenario is shared with one kind of organisation it is not shared with another of that kind', async () => {
    const { db } = store;
    const view = { baseline: 'R1', version: 1, register: 1, view: least };
    const make = (share: string, givenTo: 'operator' | 'integrator') =>
      makeShare(db, { ...maker, share, offerHash: share, offerExpiresAt: later, givenTo, given: view }, ada);
    await make('second', 'operator');
    await acceptShare(db, { offerHash: 'second', workspace: 'hospital' }, bo);
    await expect(make('third', 'operator')).rejects.toThrow(
      '"pump" is shared with the operator since 2026-11-27; City hospital has it.',
    );
    // Two people at the same moment: one of them gets through.
    const both = await Promise.allSettled([make('fourth', 'integrator'), make('fifth', 'integrator')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(make('sixth', 'integrator')).rejects.toThrow('nobody has taken it');
    const [open] = (await listShares(db, maker)).filter(({ to }) => to === 'integrator');
    await withdrawShare(db, { ...maker, share: open?.id ?? '' }, ada);
    await make('seventh', 'integrator');
    const elsewhere = { ...maker, scenario: 'none', share: 'eighth', offerHash: 'eighth', offerExpiresAt: later };
    await expect(makeShare(db, { ...elsewhere, givenTo: 'operator', given: view }, ada)).rejects.toThrow(
      'no scenario "none"',
    );
  });
});
