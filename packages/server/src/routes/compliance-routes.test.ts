import { createHash } from 'node:crypto';
import type { Role } from '@nemecys/core';
import {
  ensureWorkspace,
  invite,
  type JobQueue,
  openJobQueue,
  openStore,
  type Store,
  verifyAudit,
} from '@nemecys/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../../tests/real-postgresql.fixture.ts';
import { makeView } from '../../../../tests/sharing/share-text.fixture.ts';
import { Attempts } from '../attempts.ts';
import { Changes } from '../changes.ts';
import { createServer } from '../create-server.ts';
import { prepareDemo } from '../demo-workspace.ts';
import type { Server } from '../environment.ts';
import { tokenHash } from '../token.ts';

const origin = 'http://localhost:8080';
const at = '2026-11-26T12:00:00.000Z';
const password = 'correct horse battery';
const text = 'nemecys: 1\nid: pump\ntitle: Pump\npurpose: Give medicine\n';
const pump = '/api/workspaces/demo/scenarios/pump';
const content = new Uint8Array([0, 255, 128, 10]);
const sha256 = createHash('sha256').update(content).digest('hex');
const record = { id: 'plan', artefact: 'PLAN', title: 'Plan', sha256, owner: 'Quality', file: 'plan.pdf' };
const approved = { by: 'Eve', on: '2026-11-26' };

describeOnEachDatabase('the routes of compliance', (newPlace) => {
  let store: Store;
  let queue: JobQueue;
  let server: Server;
  let now = Date.parse(at);
  const cookies = new Map<string, string>();

  type Call = { readonly as?: string; readonly body?: unknown };
  const call = (method: string, path: string, { as, body }: Call = {}) => {
    const bytes = body instanceof Uint8Array;
    return server.request(`${origin}${path}`, {
      method,
      headers: {
        ...{ origin, cookie: cookies.get(as ?? '') ?? '' },
        ...(body === undefined ? {} : { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: bytes ? new Uint8Array(body) : JSON.stringify(body) }),
    });
  };
  const join = async (name: string, role: Role, workspace = 'demo') => {
    const kept = { tokenHash: tokenHash(name), workspace, role, expiresAt: '2026-12-01T00:00:00.000Z' };
    await invite(store.db, kept, { by: null, at });
    const body = { token: name, name, email: `${name}@ward.example`, password };
    const reply = await call('POST', '/api/people', { body });
    cookies.set(name, (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '');
  };
  const edit = (base: number, change: object, as = 'editor') =>
    call('POST', `${pump}/register/versions`, { as, body: { base, edit: change, message: 'Edit' } });
  const register = async () => (await call('GET', `${pump}/register`, { as: 'viewer' })).json();
  const approve = (base: number, secret: string) =>
    call('POST', `${pump}/register/approvals`, {
      as: 'approver',
      body: { base, record: 'plan', meaning: 'I have read it', proof: { kind: 'password', password: secret } },
    });

  beforeAll(async () => {
    store = await openStore(await newPlace());
    queue = await openJobQueue(store.db, () => undefined);
    const given = async () => new TextEncoder().encode('{"format":"given"}');
    server = createServer({
      ...{ db: store.db, queue, changes: new Changes(), attempts: new Attempts(), origin },
      ...{ now: () => now, knowledge: given, requirements: given, makeView, log: () => undefined },
      ...{ signingKey: undefined, oidc: undefined, metrics: undefined, tracer: undefined, logAnswer: undefined },
    });
    await prepareDemo(store.db, [{ id: 'pump', text }], at);
    for (const role of ['viewer', 'editor', 'approver'] as const) await join(role, role);
    await ensureWorkspace(store.db, { id: 'foreign', name: 'Foreign' }, at);
    await join('stranger', 'administrator', 'foreign');
  });
  afterAll(async () => {
    await queue.stop();
    await store.close();
  });

  test('the catalogue of requirements is there for everybody', async () => {
    expect(await (await call('GET', '/api/requirements')).json()).toEqual({ format: 'given' });
  });

  test('an edit is saved as a version that everybody in the workspace reads, with no approval of its own', async () => {
    expect(await register()).toMatchObject({ version: 0, files: [], register: { records: [] } });
    const saved = await edit(0, { kind: 'put-record', record: { ...record, approved } });
    expect(saved.status).toBe(201);
    expect((await register()).register.records).toEqual([
      { ...record, covers: [], leavesOut: [], shows: [], refutes: [] },
    ]);
    expect((await edit(0, { kind: 'remove-record', id: 'plan' })).status).toBe(409);
    const wrong = await edit(1, { kind: 'put-record', record: { ...record, sha256: 'short' } });
    expect(wrong.status).toBe(400);
    expect((await wrong.json()).detail).toContain('edit.record.sha256');
    const versions = await (await call('GET', `${pump}/register/versions`, { as: 'viewer' })).json();
    expect(versions).toEqual([{ number: 1, message: 'Edit', author: 'editor', savedAt: at }]);
  });

  test('a file comes back byte for byte, under a safe name, as something that no browser opens', async () => {
    const attach = (name: string, body: Uint8Array, as?: string) =>
      call('POST', `${pump}/evidence?name=${encodeURIComponent(name)}`, { ...(as === undefined ? {} : { as }), body });
    const kept = await attach('../plan "1".pdf', content, 'editor');
    expect(await kept.json()).toEqual({ sha256, name: 'plan-1-.pdf', size: 4 });
    const file = await call('GET', `${pump}/evidence/${sha256}`, { as: 'viewer' });
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(content);
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="plan-1-.pdf"');
    expect((await call('GET', `${pump}/evidence/${'0'.repeat(64)}`, { as: 'viewer' })).status).toBe(404);
    expect((await attach('empty', new Uint8Array(), 'editor')).status).toBe(400);
    expect((await attach('large', new Uint8Array(10_000_001), 'editor')).status).toBe(413);
    // More than a scenario may have is read only from somebody who is signed in.
    expect((await attach('large', new Uint8Array(6_000_000))).status).toBe(413);
    expect((await attach('large', new Uint8Array(6_000_000), 'viewer')).status).toBe(403);
    expect((await attach('large', new Uint8Array(6_000_000), 'editor')).status).toBe(201);
  });

  test('an approval needs the password of whoever signs; wrong ones bring the pause that they bring at sign-in', async () => {
    expect((await approve(1, 'wrong')).status).toBe(403);
    expect((await register()).version).toBe(1);
    for (let attempt = 1; attempt < 10; attempt += 1) await approve(1, 'wrong');
    expect((await approve(1, password)).status).toBe(429);
    const signIn = { email: 'approver@ward.example', password };
    expect((await call('POST', '/api/session', { body: signIn })).status).toBe(429);
    now += 15 * 60_000;
    expect((await approve(1, password)).status).toBe(201);
    expect((await register()).register.records[0].approved).toEqual({
      ...{ by: 'approver', on: '2026-11-26', meaning: 'I have read it' },
    });
    expect(await verifyAudit(store.db)).toMatchObject({ kind: 'whole' });
  });

  test('a finding is decided on in the name of whoever signs', async () => {
    const decision = { finding: 'R-ARC-03:pump', state: 'accepted', because: 'It has no port' };
    const body = { base: 2, ...decision, proof: { kind: 'password', password } };
    expect((await call('POST', `${pump}/register/decisions`, { as: 'editor', body })).status).toBe(403);
    expect((await call('POST', `${pump}/register/decisions`, { as: 'approver', body })).status).toBe(201);
    expect((await register()).register.decisions).toEqual([{ ...decision, by: 'approver', on: '2026-11-26' }]);
  });

  /** What an edit comes to for whoever may not make it: nothing, whatever their role is elsewhere. */
  const refusedToOthers = async (change: object) => {
    const before = await register();
    expect((await edit(before.version, change, 'viewer')).status).toBe(403);
    expect((await edit(before.version, change, 'stranger')).status).toBe(403);
    expect((await edit(before.version, change, 'nobody')).status).toBe(401);
    const own = '/api/workspaces/foreign/scenarios/pump/register/versions';
    const body = { base: 0, edit: change, message: 'Edit' };
    expect((await call('POST', own, { as: 'stranger', body })).status).toBe(404);
    expect((await register()).version).toBe(before.version);
  };
  const wrong = async (change: object, status: number, says: string) => {
    const { version } = await register();
    const reply = await edit(version, change);
    expect([reply.status, (await reply.json()).detail]).toEqual([status, expect.stringContaining(says)]);
    expect((await register()).version).toBe(version);
  };
  const lastDeed = () => store.db.selectFrom('audit').selectAll().orderBy('number', 'desc').executeTakeFirstOrThrow();
  const transfer = {
    ...{ id: 'patching', what: 'Install updates', from: 'manufacturer', to: 'operator', threats: ['flaw@'] },
    ...{ controls: ['patching@pump'], because: 'Only they can' },
  };
  const offer = (changed: object = {}) => ({ kind: 'offer-transfer', transfer: { ...transfer, ...changed } });

  test('a transfer is offered in the name of whoever offers it, and changed while nobody has answered', async () => {
    await refusedToOthers(offer());
    await wrong(offer({ threats: [] }), 400, 'edit.transfer.threats');
    await wrong(offer({ id: ' ' }), 400, 'edit.transfer.id');
    await wrong(offer({ to: undefined }), 400, 'edit.transfer.to');
    await wrong(offer({ to: 'horoscope' }), 400, 'edit.transfer.to');
    await wrong(offer({ offered: approved }), 400, 'edit.transfer');
    await wrong(offer({ accepted: approved }), 400, 'edit.transfer');
    const { version } = await register();
    expect((await edit(version, offer())).status).toBe(201);
    const offered = { by: 'editor, Demo', on: '2026-11-26' };
    expect((await register()).register.transfers).toEqual([{ ...transfer, offered }]);
    expect((await edit(version + 1, offer({ what: 'Install updates at once' }))).status).toBe(201);
    expect((await register()).register.transfers).toMatchObject([{ what: 'Install updates at once' }]);
    // Who has not seen that change makes none over it.
    expect((await edit(version, offer({ what: 'Something else' }))).status).toBe(409);
  });

  test('a transfer that is answered is changed only after it was offered anew, which ends the answer', async () => {
    const anew = { kind: 'offer-anew', id: 'patching' };
    await refusedToOthers(anew);
    await wrong({ kind: 'offer-anew', id: 'none' }, 404, 'no transfer "none"');
    await wrong({ kind: 'offer-anew' }, 400, 'edit.id');
    await wrong(anew, 409, 'not answered');
    const { version, register: offered } = await register();
    const signed = { by: 'Bo, Hospital', on: '2026-11-26', share: 's' };
    // As the answer of another organisation leaves it, which comes through a share.
    const text = JSON.stringify({ ...offered, transfers: [{ ...offered.transfers[0], accepted: signed }] });
    const answered = { workspace: 'demo', scenario: 'pump', number: version + 1, text, message: 'Accepted' };
    await store.db
      .insertInto('register_version')
      .values({ ...answered, author: null, created_at: at })
      .execute();
    await wrong(offer({ what: 'Something else' }), 409, 'Offer it anew first');
    await wrong({ kind: 'take-back-transfer', id: 'patching' }, 409, 'was accepted by Bo, Hospital');
    expect((await edit((await register()).version, anew)).status).toBe(201);
    const [open] = (await register()).register.transfers;
    expect(open.accepted).toBeUndefined();
    expect(open.ended).toEqual([{ kind: 'accepted', ...signed, until: '2026-11-26', ended: 'offered-anew' }]);
    expect((await edit((await register()).version, offer({ what: 'Something else' }))).status).toBe(201);
  });

  test('a transfer that nobody has accepted is taken back', async () => {
    const back = { kind: 'take-back-transfer', id: 'patching' };
    await refusedToOthers(back);
    await wrong({ ...back, id: 'none' }, 404, 'no transfer "none"');
    await wrong({ ...back, reason: 'x' }, 400, 'edit');
    expect((await edit((await register()).version, back)).status).toBe(201);
    expect((await register()).register.transfers).toEqual([]);
    const { details } = await lastDeed();
    expect(details).toMatchObject({ scenario: 'pump', edit: 'take-back-transfer' });
  });

  test('an entry of any section is set by its key and taken out, and what the section says as a whole as well', async () => {
    const put = { kind: 'put-entry', section: 'labels', entry: { id: 'L1', item: 'ports', section: 'IFU 3.2' } };
    await refusedToOthers(put);
    await refusedToOthers({ kind: 'remove-entry', section: 'labels', key: ['L1'] });
    await refusedToOthers({ kind: 'put-statement', section: 'product', statement: { version: '2', build: '2.0' } });
    await refusedToOthers({ kind: 'remove-statement', section: 'product' });
    await wrong({ ...put, section: 'records' }, 400, 'edit.section');
    await wrong({ ...put, entry: { ...put.entry, item: 'horoscope' } }, 400, 'edit.entry.item');
    await wrong(
      { kind: 'put-statement', section: 'product', statement: { version: '2' } },
      400,
      'edit.statement.build',
    );
    await wrong({ kind: 'remove-entry', section: 'labels', key: ['L1'] }, 404, 'no entry "L1"');
    const { version } = await register();
    expect((await edit(version, put)).status).toBe(201);
    expect((await register()).register.labels).toEqual([{ ...put.entry, from: [] }]);
    const other = { ...put, entry: { ...put.entry, id: 'L2' } };
    // Somebody who has not seen L1 adds another one beside it, but not another L1.
    expect((await edit(version, other)).status).toBe(201);
    expect((await edit(version, { ...put, entry: { ...put.entry, section: 'IFU 9' } })).status).toBe(409);
    expect((await edit(version + 2, { kind: 'remove-entry', section: 'labels', key: ['L1'] })).status).toBe(201);
    expect((await register()).register.labels).toMatchObject([{ id: 'L2' }]);
    const { action, actor, details } = await lastDeed();
    expect([action, actor === null]).toEqual(['edit-register', false]);
    expect(details).toMatchObject({ scenario: 'pump', edit: 'remove-entry', section: 'labels', register: version + 3 });
    expect(await verifyAudit(store.db)).toMatchObject({ kind: 'whole' });
  });

  test('a document is asked for by its name, format, register and day, and listed with them', async () => {
    const wanted = { kind: 'document', document: 'gspr-checklist', format: 'pdf', register: 2, day: '2026-11-26' };
    const ask = (changed: object) =>
      call('POST', `${pump}/reports`, { as: 'editor', body: { version: 1, wanted: { ...wanted, ...changed } } });
    expect((await ask({})).status).toBe(202);
    expect((await ask({ register: 0 })).status).toBe(202);
    expect((await ask({ register: 99 })).status).toBe(404);
    expect((await ask({ document: 'horoscope' })).status).toBe(400);
    expect((await ask({ format: 'exe' })).status).toBe(400);
    const listed = await (await call('GET', `${pump}/reports`, { as: 'viewer' })).json();
    expect(listed).toHaveLength(2);
    expect(listed).toContainEqual(expect.objectContaining({ version: 1, state: 'waiting', wanted }));
  });
});
