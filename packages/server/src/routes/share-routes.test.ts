import { createHash } from 'node:crypto';
import { canonicalJson } from '@nemecys/core';
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
const at = '2026-11-27T12:00:00.000Z';
const password = 'correct horse battery';
const text = `# SecretComment
nemecys: 1
id: pump
title: Pump at the bed
purpose: SecretPurpose
context: { author: manufacturer, setting: hospital, patients: [{ id: patients, count: 4 }] }
zones: [{ id: ward, type: clinic-room, owner: operator }]
assets:
  - { id: pump, type: infusion-pump, label: Infusion pump, zone: ward, owner: manufacturer }
  - { id: lan, type: hospital-lan, label: Ward network, owner: operator }
  - { id: inner, type: server, label: SecretServer, owner: manufacturer }
relations: [pump connects-to lan]
`;
const transfer = {
  ...{ id: 'patching', what: 'Install updates', from: 'manufacturer', to: 'operator', threats: ['secret-threat@'] },
  ...{ controls: ['patching@pump'], offered: { by: 'Maker', on: '2026-03-02' } },
};

describeOnEachDatabase('the routes of sharing', (newPlace) => {
  let store: Store;
  let queue: JobQueue;
  let stopListening: () => Promise<void>;
  let server: Server;
  let link = '';
  let share = '';
  const cookies = new Map<string, string>();

  const call = (method: string, path: string, as: string, body?: unknown) =>
    server.request(`${origin}/api${path}`, {
      method,
      headers: {
        ...{ origin, cookie: cookies.get(as) ?? '' },
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const join = async (name: string, workspace: string, role: 'viewer' | 'editor' | 'approver' | 'administrator') => {
    const kept = { tokenHash: tokenHash(name), workspace, role, expiresAt: '2026-12-09T00:00:00.000Z' };
    await invite(store.db, kept, { by: null, at });
    const body = { token: name, name, email: `${name}@x.example`, password };
    const reply = await call('POST', '/people', '', body);
    cookies.set(name, (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '');
  };
  const pump = '/workspaces/demo/scenarios/pump';
  const received = () => `/workspaces/hospital/received-shares/${share}`;
  const answer = (as: string, given: object, secret = password) =>
    call('POST', `${received()}/answers`, as, {
      ...{ view: 1, transfer: 'patching', ...given },
      proof: { kind: 'password', password: secret },
    });

  beforeAll(async () => {
    store = await openStore(await newPlace());
    queue = await openJobQueue(store.db, () => undefined);
    const changes = new Changes();
    stopListening = await store.listen(changes);
    const given = async () => new TextEncoder().encode('{}');
    server = createServer({
      ...{ db: store.db, queue, changes, attempts: new Attempts(), origin, makeView },
      ...{ now: () => Date.parse(at), knowledge: given, requirements: given, log: () => undefined },
      ...{ signingKey: undefined, oidc: undefined, metrics: undefined, tracer: undefined, logAnswer: undefined },
    });
    await prepareDemo(store.db, [{ id: 'pump', text }], at);
    for (const id of ['hospital', 'foreign']) await ensureWorkspace(store.db, { id, name: id }, at);
    for (const role of ['viewer', 'editor', 'approver'] as const) await join(role, 'demo', role);
    await join('boss', 'hospital', 'administrator');
    await join('nurse', 'hospital', 'viewer');
    await join('stranger', 'foreign', 'administrator');
    const register = { format: 'nemecys-records/1', transfers: [transfer] };
    const edit = { kind: 'replace', register };
    await call('POST', `${pump}/register/versions`, 'editor', { base: 0, edit, message: 'From a file' });
    await call('POST', `${pump}/baselines`, 'approver', { name: 'R1', version: 1 });
  });
  afterAll(async () => {
    await queue.stop();
    await stopListening();
    await store.close();
  });

  test('an administrator says what the workspace is in scenarios; everybody in it is told with their role', async () => {
    const city = { kind: 'operator', name: 'City hospital' };
    expect((await call('PUT', '/workspaces/hospital/organisation', 'nurse', city)).status).toBe(403);
    expect((await call('PUT', '/workspaces/hospital/organisation', 'boss', { ...city, kind: 'x' })).status).toBe(400);
    expect((await call('PUT', '/workspaces/hospital/organisation', 'boss', city)).status).toBe(204);
    const told = await (await call('GET', '/session', 'nurse')).json();
    expect(told.workspaces).toEqual([{ id: 'hospital', role: 'viewer', organisation: city }]);
    const other = await (await call('GET', '/session', 'viewer')).json();
    expect(other.workspaces).toEqual([{ id: 'demo', role: 'viewer', organisation: null }]);
  });

  test('an approver shares a baseline by a link that an administrator of the other side takes', async () => {
    const wanted = { baseline: 'R1', to: 'operator', level: 'interfaces' };
    expect((await call('POST', `${pump}/shares`, 'editor', wanted)).status).toBe(403);
    expect((await call('POST', `${pump}/shares`, 'approver', { ...wanted, baseline: 'R9' })).status).toBe(404);
    const made = await call('POST', `${pump}/shares`, 'approver', wanted);
    expect(made.status).toBe(201);
    ({ id: share, link } = await made.json());
    expect((await call('POST', `${pump}/shares`, 'approver', wanted)).status).toBe(409);
    expect(link).toMatch(/^http:\/\/localhost:8080\/shared#[\w-]{43}$/u);
    const token = new URL(link).hash.slice(1);
    const take = (as: string, workspace: string) =>
      call('POST', `/workspaces/${workspace}/received-shares`, as, { token });
    expect((await take('nurse', 'hospital')).status).toBe(403);
    expect((await take('boss', 'demo')).status).toBe(403);
    expect((await call('GET', received(), 'boss')).status).toBe(404);
    expect((await take('boss', 'hospital')).status).toBe(201);
    expect((await take('stranger', 'foreign')).status).toBe(403);
    expect(JSON.stringify(await store.db.selectFrom('share').selectAll().execute())).not.toContain(token);
  });

  test('the other side reads the view of the level and nothing else; the hash is that of the document', async () => {
    const listed = await (await call('GET', '/workspaces/hospital/received-shares', 'nurse')).json();
    expect(listed).toMatchObject([{ id: share, title: 'Pump at the bed', from: 'Demo', level: 'interfaces' }]);
    const reply = await call('GET', received(), 'nurse');
    const said = await reply.clone().text();
    expect(said).not.toMatch(/Secret|secret-threat|inner/u);
    const { view, sha256, standings } = await reply.json();
    expect(view.interfaces.owned.map(({ id }: { id: string }) => id)).toEqual(['lan', 'ward']);
    expect(view.interfaces.transfers).toMatchObject([{ id: 'patching', what: 'Install updates' }]);
    expect(
      createHash('sha256')
        .update(canonicalJson(view) ?? '')
        .digest('hex'),
    ).toBe(sha256);
    expect(standings).toMatchObject([{ id: 'patching', kind: 'offered' }]);
    expect(await (await call('GET', `${pump}/shares/${share}/view`, 'viewer')).json()).toEqual(view);
    for (const path of ['/workspaces/demo/scenarios', pump, `${pump}/shares`, `${pump}/register`]) {
      expect((await call('GET', path, 'boss')).status, path).toBe(403);
    }
  });

  test('a foreign workspace sees nothing of it, under its own address or that of others', async () => {
    expect(await (await call('GET', '/workspaces/foreign/received-shares', 'stranger')).json()).toEqual([]);
    const own = `/workspaces/foreign/received-shares/${share}`;
    expect((await call('GET', own, 'stranger')).status).toBe(404);
    expect((await call('GET', received(), 'stranger')).status).toBe(403);
    const accept = { view: 1, transfer: 'patching', answer: { kind: 'accepted' } };
    const signed = { ...accept, proof: { kind: 'password', password } };
    expect((await call('POST', `${own}/answers`, 'stranger', signed)).status).toBe(404);
    const guessed = { token: 'x'.repeat(43) };
    expect((await call('POST', '/workspaces/foreign/received-shares', 'stranger', guessed)).status).toBe(403);
    const shares = '/workspaces/foreign/scenarios/pump/shares';
    expect(await (await call('GET', shares, 'stranger')).json()).toEqual([]);
    expect((await call('DELETE', `${shares}/${share}`, 'stranger')).status).toBe(404);
    const more = { baseline: 'R1', level: 'full' };
    expect((await call('POST', `${shares}/${share}/views`, 'stranger', more)).status).toBe(404);
  });

  test('an answer needs the role and the password, is told to the giver at once, and is closed there', async () => {
    const stream = await call('GET', '/workspaces/demo/changes', 'viewer');
    const reader = stream.body?.getReader();
    const heard = async () => new TextDecoder().decode((await reader?.read())?.value);
    expect(await heard()).toContain('alive');
    const accepted = { answer: { kind: 'accepted' } };
    expect((await answer('nurse', accepted)).status).toBe(403);
    expect((await answer('boss', accepted, 'wrong')).status).toBe(403);
    expect((await answer('boss', { answer: { kind: 'refused' } })).status).toBe(400);
    expect((await answer('boss', accepted)).status).toBe(204);
    expect(await heard()).toContain('"kind":"register","scenario":"pump","version":2,"by":"boss"');
    await reader?.cancel();
    const { register } = await (await call('GET', `${pump}/register`, 'viewer')).json();
    expect(register.transfers[0].accepted).toEqual({ by: 'boss, City hospital', on: '2026-11-27', share });
    const close = { base: 2, transfer: 'patching', proof: { kind: 'password', password } };
    expect((await call('POST', `${pump}/register/closed-transfers`, 'editor', close)).status).toBe(403);
    expect((await call('POST', `${pump}/register/closed-transfers`, 'approver', close)).status).toBe(201);
    const { standings } = await (await call('GET', received(), 'nurse')).json();
    expect(standings).toMatchObject([{ kind: 'closed', by: 'approver', on: '2026-11-27' }]);
  });

  test('a higher level on the same share shows more; withdrawn, it shows nothing', async () => {
    const give = (level: string) =>
      call('POST', `${pump}/shares/${share}/views`, 'approver', { baseline: 'R1', level });
    expect((await give('risks')).status).toBe(201);
    const risks = await (await call('GET', received(), 'nurse')).json();
    expect(risks).toMatchObject({ number: 2, level: 'risks', view: { risks: { harms: expect.any(Array) } } });
    expect(JSON.stringify(risks)).not.toMatch(/Secret|secret-threat|inner/u);
    expect((await give('full')).status).toBe(201);
    expect(await (await call('GET', received(), 'nurse')).text()).toContain('# SecretComment');
    expect((await call('DELETE', `${pump}/shares/${share}`, 'editor')).status).toBe(403);
    expect((await call('DELETE', `${pump}/shares/${share}`, 'approver')).status).toBe(204);
    expect((await call('GET', `${pump}/shares/${share}/view`, 'viewer')).status).toBe(409);
    expect((await call('GET', received(), 'nurse')).status).toBe(404);
    expect(await (await call('GET', '/workspaces/hospital/received-shares', 'nurse')).json()).toEqual([]);
    const [listed] = await (await call('GET', `${pump}/shares`, 'viewer')).json();
    expect(listed).toMatchObject({ withdrawnAt: at, accepted: { organisation: 'City hospital' } });
    expect(
      listed.views.map(({ level, readFirst }: { level: string; readFirst: string }) => [level, readFirst]),
    ).toEqual([
      ['full', at],
      ['risks', at],
      ['interfaces', at],
    ]);
    expect(await verifyAudit(store.db)).toMatchObject({ kind: 'whole' });
  });
});
