import { RecordRegister } from '@nemecys/core';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../tests/real-postgresql.fixture.ts';
import { shareText } from '../../../../tests/sharing/share-text.fixture.ts';
import { acceptInvitation } from '../accept-invitation.ts';
import { addScenario } from '../add-scenario.ts';
import { ensureWorkspace } from '../ensure-workspace.ts';
import { invite } from '../invite.ts';
import { nameBaseline } from '../name-baseline.ts';
import { openStore, type Store } from '../open-store.ts';
import { changeRegister } from '../register/change-register.ts';
import { readRegister } from '../register/read-register.ts';
import { verifyAudit } from '../verify-audit.ts';
import { acceptShare } from './accept-share.ts';
import { answerTransfer, closeTransfer } from './answer-transfer.ts';
import { giveView, makeShare, withdrawShare } from './give-share.ts';
import { nameOrganisation } from './organisations.ts';
import { listReceived, readReceived } from './read-shares.ts';

const at = '2026-11-27T12:00:00.000Z';
const later = '2026-12-27T12:00:00.000Z';
const maker = { workspace: 'maker', scenario: 'pump' };
const ada = { by: 'ada', name: 'Ada', at };
const first = { by: 'secret-first', name: 'SecretFirst', at };
const second = { by: 'second', name: 'Second', at };
const text = `nemecys: 1
id: pump
title: Pump at the bed
purpose: Infusion
context: { author: manufacturer, patients: [{ id: patients, count: 4 }] }
assets:
  - { id: pump, type: infusion-pump, owner: manufacturer }
  - { id: lan, type: hospital-lan, owner: operator }
relations: [pump connects-to lan]
`;
const ids = ['t1', 't2', 't3'] as const;
const offered = RecordRegister.parse({
  format: 'nemecys-records/1',
  transfers: ids.map((id) => ({
    ...{ id, what: `Do ${id}`, from: 'manufacturer', to: 'operator', threats: ['x@'], controls: ['patching@pump'] },
    offered: { by: 'Maker', on: '2026-03-02' },
  })),
});
/** What the first hospital does with each of them. */
const course = fc.record({
  answers: fc.tuple(...ids.map(() => fc.constantFrom('none', 'accepted', 'refused', 'closed'))),
  /** Whether the maker gives another view while the first hospital has it, and at which level the second one reads it. */
  given: fc.boolean(),
  level: fc.constantFrom('interfaces', 'risks', 'full'),
});

describeOnEachDatabase('two hospitals, one after the other', (newPlace) => {
  let store: Store;
  let runs = 0;
  const read = (workspace: string, share: string) =>
    readReceived(store.db, { workspace, share }, workspace === 'second' ? second : first);
  const view = async (level: 'interfaces' | 'risks' | 'full') => {
    const { version, register } = await readRegister(store.db, maker);
    return {
      ...{ baseline: 'R1', version: 1, register: version },
      view: await shareText(text, register, { owner: 'operator', level }),
    };
  };
  const shareWith = async (workspace: string, share: string, level: 'interfaces' | 'risks' | 'full') => {
    const offer = { offerHash: share, offerExpiresAt: later, givenTo: 'operator' as const, given: await view(level) };
    await makeShare(store.db, { ...maker, share, ...offer }, ada);
    await acceptShare(store.db, { offerHash: share, workspace }, workspace === 'second' ? second : first);
  };
  const standings = async (workspace: string, share: string) =>
    (await read(workspace, share)).standings.map(({ kind }) => kind);

  beforeAll(async () => {
    store = await openStore(await newPlace());
    const { db } = store;
    const people = { maker: ada, 'secret-hospital': first, second };
    for (const [workspace, { by, name }] of Object.entries(people)) {
      await ensureWorkspace(db, { id: workspace, name: workspace }, at);
      await invite(db, { tokenHash: by, workspace, role: 'administrator', expiresAt: later }, { by: null, at });
      await acceptInvitation(db, { tokenHash: by, id: by, name, email: `${by}@x.example`, passwordHash: 'h' }, at);
    }
    const organisation = { kind: 'operator' as const, name: 'SecretHospital' };
    await nameOrganisation(db, { workspace: 'secret-hospital', organisation }, first);
    await addScenario(db, { ...maker, title: 'Pump', text, message: 'First' }, ada);
    await nameBaseline(db, { ...maker, name: 'R1', version: 1 }, ada);
    const edit = { kind: 'replace' as const, register: offered };
    await changeRegister(db, { ...maker, base: 0, edit, message: 'From a file' }, ada);
  });
  afterAll(() => store.close());

  test('the second reads no trace of the first in anything that it is given, and everything is open for it', {
    timeout: 300_000,
  }, async () => {
    const { db } = store;
    const untouched = JSON.stringify((await view('full')).view);
    let told = 0;
    await fc.assert(
      fc.asyncProperty(course, async ({ answers, given, level }) => {
        runs += 1;
        const [one, two] = [`first-${runs}`, `second-${runs}`];
        await shareWith('secret-hospital', one, 'interfaces');
        for (const [place, answer] of answers.entries()) {
          if (answer === 'none') continue;
          const transfer = ids[place] ?? '';
          const said =
            answer === 'refused'
              ? { kind: 'refused' as const, because: 'SecretReason' }
              : { kind: 'accepted' as const };
          const key = { workspace: 'secret-hospital', share: one };
          await answerTransfer(db, { ...key, view: 1, transfer, answer: said }, first);
          if (answer !== 'closed') continue;
          const { version: base } = await readRegister(db, maker);
          await closeTransfer(db, { ...maker, base, transfer }, ada);
        }
        expect(await standings('secret-hospital', one)).toEqual(
          answers.map((answer) => (answer === 'none' ? 'offered' : answer)),
        );
        if (given) await giveView(db, { ...maker, share: one, given: await view('risks') }, ada);
        await withdrawShare(db, { ...maker, share: one }, ada);

        // The giver keeps what was answered, as something that counts no more.
        const { register } = await readRegister(db, maker);
        expect(register.transfers.every(({ accepted, refused, closed }) => !(accepted ?? refused ?? closed))).toBe(
          true,
        );
        const ended = register.transfers.map(({ ended: all = [] }) => all.filter(({ share }) => share === one));
        expect(ended.map((all) => all.length)).toEqual(answers.map((answer) => (answer === 'none' ? 0 : 1)));

        await shareWith('second', two, level);
        expect(JSON.stringify((await view('full')).view)).toBe(untouched);
        const trail = await db.selectFrom('audit').selectAll().where('workspace', '=', 'second').execute();
        const seen = JSON.stringify([await read('second', two), await listReceived(db, 'second'), trail]);
        expect(seen).not.toMatch(/secret/iu);
        expect(seen).not.toContain(one);
        expect(await standings('second', two)).toEqual(['offered', 'offered', 'offered']);
        told += ended.flat().length;

        // And it answers as the first one could, which again ends with its share.
        for (const [place, transfer] of ids.entries()) {
          const answer = place === 0 ? { kind: 'refused' as const, because: 'No' } : { kind: 'accepted' as const };
          await answerTransfer(db, { workspace: 'second', share: two, view: 1, transfer, answer }, second);
        }
        expect(await standings('second', two)).toEqual(['refused', 'accepted', 'accepted']);
        await withdrawShare(db, { ...maker, share: two }, ada);
      }),
      { numRuns: 12, seed: 20_261_127 },
    );
    expect(told).toBeGreaterThan(12);
    expect(await verifyAudit(db)).toMatchObject({ kind: 'whole' });
  });

  test('of an answer that was not given through its share, as one on paper, a hospital sees only that it is not open', async () => {
    const { db } = store;
    await shareWith('second', 'third', 'interfaces');
    const { version, register } = await readRegister(db, maker);
    const [open, ...others] = register.transfers;
    const onPaper = { ...open, accepted: { by: 'SecretSigner', on: '2026-04-01' } };
    const text = JSON.stringify({ ...register, transfers: [onPaper, ...others] });
    await db
      .insertInto('register_version')
      .values({ ...maker, number: version + 1, text, message: 'On paper', author: 'ada', created_at: at })
      .execute();
    expect(await standings('second', 'third')).toEqual(['changed', 'offered', 'offered']);
    expect(JSON.stringify(await read('second', 'third'))).not.toMatch(/Secret/u);
    const answer = { kind: 'accepted' as const };
    await expect(
      answerTransfer(db, { workspace: 'second', share: 'third', view: 1, transfer: 't1', answer }, second),
    ).rejects.toThrow('is not open any more');
    // Paper answers stand, whatever becomes of a share.
    await withdrawShare(db, { ...maker, share: 'third' }, ada);
    expect((await readRegister(db, maker)).register.transfers[0]?.accepted?.by).toBe('SecretSigner');
  });
});
