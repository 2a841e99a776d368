import { createHash } from 'node:crypto';
import type { Role } from '@nemecys/core';
import { invite, type JobQueue, openJobQueue, openStore, type Store, verifyAudit } from '@nemecys/store';
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
  const join = async (role: Role) => {
    const kept = { tokenHash: tokenHash(role), workspace: 'demo', role, expiresAt: '2026-12-01T00:00:00.000Z' };
    await invite(store.db, kept, { by: null, at });
    const body = { token: role, name: role, email: `${role}@ward.example`, password };
    const reply = await call('POST', '/api/people', { body });
    cookies.set(role, (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '');
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
    for (const role of ['viewer', 'editor', 'approver'] as const) await join(role);
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
