import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../tests/real-postgresql.fixture.ts';
import { acceptInvitation } from '../accept-invitation.ts';
import { addScenario } from '../add-scenario.ts';
import { ensureWorkspace } from '../ensure-workspace.ts';
import { invite } from '../invite.ts';
import { nameBaseline } from '../name-baseline.ts';
import { openStore, type Store } from '../open-store.ts';
import { verifyAudit } from '../verify-audit.ts';
import { checkSignedBaseline } from './check-signed-baseline.ts';
import { listSignatures, readSignedBaseline } from './read-signatures.ts';
import { signBaseline } from './sign-baseline.ts';
import { newPrivateKey, readSigningKey } from './signing-key.ts';
import { signedBaselineText } from './statement.ts';

const at = '2026-11-26T12:00:00.000Z';
const later = '2026-11-26T13:00:00.000Z';
const pump = { workspace: 'ward', scenario: 'pump' };
const text = 'nemecys: 1\nid: pump\n# "Wärd" \\ 😀\n';
const doing = { by: 'ada', at };
const wanted = { ...pump, id: 'one', baseline: 'Release 1', meaning: 'approved' as const };

describeOnEachDatabase('a signed baseline', (newPlace) => {
  const key = readSigningKey(newPrivateKey());
  let store: Store;
  const fileOf = async (id: string) => signedBaselineText(await readSignedBaseline(store.db, pump, id));

  beforeAll(async () => {
    store = await openStore(await newPlace());
    const { db } = store;
    await ensureWorkspace(db, { id: 'ward', name: 'Ward' }, at);
    await invite(db, { tokenHash: 'first', workspace: 'ward', role: 'approver', expiresAt: later }, { by: null, at });
    const ada = { tokenHash: 'first', id: 'ada', name: 'Ada', email: 'ada@ward.example', passwordHash: 'hash' };
    await acceptInvitation(db, ada, at);
    await addScenario(db, { ...pump, title: 'Pump', text, message: 'First' }, doing);
    await nameBaseline(db, { ...pump, name: 'Release 1', version: 1 }, doing);
    await signBaseline({ db, key }, wanted, doing);
  });
  afterAll(() => store.close());

  test('says which text, who, when and what it means, and follows the audit trail', async () => {
    const { statement, differences } = checkSignedBaseline(await fileOf('one'), key.id);
    expect(differences).toEqual([]);
    expect(statement).toMatchObject({
      ...{ workspace: 'ward', scenario: 'pump', baseline: 'Release 1', version: 1, meaning: 'approved', at },
      signer: { id: 'ada', name: 'Ada', email: 'ada@ward.example' },
    });
    const row = await store.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'sign-baseline')
      .executeTakeFirstOrThrow();
    expect(statement.audit).toEqual({ before: row.before_hash, hash: row.hash });
    expect(await verifyAudit(store.db)).toMatchObject({ kind: 'whole' });
    expect(await listSignatures(store.db, pump)).toEqual([
      { id: 'one', baseline: 'Release 1', version: 1, meaning: 'approved', by: 'Ada', signedAt: at, key: key.id },
    ]);
  });

  test('is given once by a person with one meaning, and to a baseline that exists', async () => {
    const { db } = store;
    await expect(signBaseline({ db, key }, { ...wanted, id: 'two' }, doing)).rejects.toThrow('have signed');
    await expect(signBaseline({ db, key }, { ...wanted, id: 'two', baseline: 'None' }, doing)).rejects.toThrow(
      'no baseline',
    );
    await signBaseline({ db, key }, { ...wanted, id: 'two', meaning: 'reviewed' }, doing);
    expect((await listSignatures(db, pump)).map(({ meaning }) => meaning).sort()).toEqual(['approved', 'reviewed']);
  });

  test.each(['signature', 'signing_key'] as const)(
    'the database refuses to change, remove or empty %s',
    async (table) => {
      await expect(store.db.deleteFrom(table).execute()).rejects.toThrow('never changed');
      await expect(store.db.updateTable(table).set({ id: 'other' }).execute()).rejects.toThrow('never changed');
      await expect(sql`truncate ${sql.table(table)} cascade`.execute(store.db)).rejects.toThrow('never changed');
    },
  );

  test('is refused when any one byte of its file is another', async () => {
    const file = await fileOf('one');
    const bytes = new TextEncoder().encode(file);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = bytes.slice();
        changed[place] = (changed[place] ?? 0) ^ change;
        const read = new TextDecoder().decode(changed);
        let differences: number;
        try {
          differences = checkSignedBaseline(read).differences.length;
        } catch {
          differences = 1; // it is no longer the file of a signed baseline, and refused as such
        }
        expect(differences).toBeGreaterThan(0);
      }),
      { seed: 1, numRuns: 1_000 },
    );
  });

  test('names what was changed in it', async () => {
    const file = await fileOf('one');
    const found = (from: string, to: string) => {
      expect(file).toContain(from);
      return checkSignedBaseline(file.replace(from, to)).differences.map(({ what }) => what);
    };
    expect(found('"name": "Ada"', '"name": "Eve"')).toEqual(['signer.name']);
    expect(found('"meaning": "approved"', '"meaning": "reviewed"')).toEqual(['meaning']);
    expect(found('"version": 1', '"version": 2')).toEqual(['version']);
    expect(found('id: pump\\n#', 'id: pomp\\n#')).toEqual(['SHA-256 of the text']);
    expect(found('"format": 1,', '"format": 1 ,')).toEqual(['form of the file, line 3']);
  });

  test('that somebody signed with another key is whole by itself, and refused where the key is named', async () => {
    const forged = readSigningKey(newPrivateKey());
    const signed = await readSignedBaseline(store.db, pump, 'one');
    const header = Buffer.from(
      JSON.stringify({ alg: 'EdDSA', typ: 'nemecys-signed-baseline+json', kid: forged.id }),
    ).toString('base64url');
    const { payload } = signed.signature;
    const signature = Buffer.from(forged.sign(Buffer.from(`${header}.${payload}`))).toString('base64url');
    const file = { ...signed, publicKey: forged.publicKey, signature: { protected: header, payload, signature } };
    expect(checkSignedBaseline(signedBaselineText(file)).differences).toEqual([]);
    expect(checkSignedBaseline(signedBaselineText(file), key.id).differences).toEqual([
      { what: 'key that you named', signed: key.id, here: forged.id },
    ]);
    // With the true key's name on it, it is not signed by that key.
    const posing = signedBaselineText({ ...file, publicKey: key.publicKey });
    expect(checkSignedBaseline(posing, key.id).differences.map(({ what }) => what)).toContain('signature');
  });
});

test('a key that is none is refused, and nothing of it is repeated', () => {
  const secret = 'MC4CAQAwBQYDK2VwBCIEIFsecretsecret';
  const told = (() => {
    try {
      readSigningKey(`-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----\n`);
      return '';
    } catch (thrown) {
      return String(thrown);
    }
  })();
  expect(told).toContain('no Ed25519 private key');
  expect(told).not.toContain('secret');
});
