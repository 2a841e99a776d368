import { type Role, roles, scopes, type WorkspaceAction } from '@nemecys/core';
import {
  checkSignedBaseline,
  ensureWorkspace,
  invite,
  type JobQueue,
  newPrivateKey,
  openJobQueue,
  openStore,
  readSigningKey,
  type Store,
} from '@nemecys/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnEachDatabase } from '../../../tests/real-postgresql.fixture.ts';
import { makeView } from '../../../tests/sharing/share-text.fixture.ts';
import { Attempts } from './attempts.ts';
import { Changes } from './changes.ts';
import { createServer } from './create-server.ts';
import { prepareDemo } from './demo-workspace.ts';
import type { Server, Services } from './environment.ts';
import { Metrics } from './metrics.ts';
import type { Answer } from './observed.ts';
import { tokenHash } from './token.ts';

const origin = 'http://localhost:8080';
const at = '2026-11-26T12:00:00.000Z';
const password = 'correct horse battery';
const text = 'nemecys: 1\nid: pump\ntitle: Pump\npurpose: Give medicine\n';
const scenarios = '/api/workspaces/demo/scenarios';

const unknownId = '00000000-0000-4000-8000-000000000000';

/** Written down apart from the code, so that a change of one of them is seen. */
const mayIn: Readonly<Record<WorkspaceAction, readonly Role[]>> = {
  'read-scenarios': ['viewer', 'editor', 'approver', 'administrator'],
  'add-scenario': ['editor', 'approver', 'administrator'],
  'save-version': ['editor', 'approver', 'administrator'],
  'request-report': ['editor', 'approver', 'administrator'],
  'write-comment': ['editor', 'approver', 'administrator'],
  'edit-register': ['editor', 'approver', 'administrator'],
  'sign-register': ['approver', 'administrator'],
  'name-baseline': ['approver', 'administrator'],
  'sign-baseline': ['approver', 'administrator'],
  'share-scenario': ['approver', 'administrator'],
  'accept-share': ['administrator'],
  'invite-people': ['administrator'],
  'manage-members': ['administrator'],
  'add-workspace': ['administrator'],
  'name-organisation': ['administrator'],
  'read-audit': ['administrator'],
};
const openToAll = [
  'get /api/knowledge',
  'get /api/oidc/callback',
  'get /api/requirements',
  'get /api/sign-in-ways',
  'get /healthz',
  'get /metrics',
  'get /readyz',
  'post /api/oidc/flows',
  'post /api/people',
  'post /api/session',
  'post /api/session/passkey',
  'post /api/session/passkey/options',
];

type Call = { readonly as?: string; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };
type Described = { readonly paths: Record<string, Record<string, { readonly 'x-permission'?: string }>> };

describeOnEachDatabase('the routes', (newPlace) => {
  let store: Store;
  let queue: JobQueue;
  let stopListening: () => Promise<void>;
  let server: Server;
  let services: Services;
  let now = Date.parse(at);
  let knowledge = async (): Promise<Uint8Array> => new TextEncoder().encode('{}');
  const logged: unknown[] = [];
  const signingKey = readSigningKey(newPrivateKey());
  const cookies = new Map<string, string>();

  async function call(method: string, path: string, { as, body, headers = {} }: Call = {}): Promise<Response> {
    return server.request(`${origin}${path}`, {
      method,
      headers: {
        origin,
        ...(as === undefined ? {} : { cookie: cookies.get(as) ?? '' }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async function join(who: string, workspace: string, role: Role): Promise<void> {
    const token = `token-of-${who}`;
    const kept = { tokenHash: tokenHash(token), workspace, role, expiresAt: '2026-12-01T00:00:00.000Z' };
    await invite(store.db, kept, { by: null, at });
    const body = { token, name: who, email: `${who}@ward.example`, password };
    const reply = await call('POST', '/api/people', { body });
    expect(reply.status).toBe(204);
    cookies.set(who, (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '');
  }

  async function makeToken(as: string, given: readonly string[], days = 30): Promise<string> {
    const body = { workspace: 'demo', name: 'Nightly run', scopes: given, days };
    const reply = await call('POST', '/api/tokens', { as, body });
    expect(reply.status).toBe(201);
    return (await reply.json()).token;
  }

  beforeAll(async () => {
    store = await openStore(await newPlace());
    const changes = new Changes();
    stopListening = await store.listen(changes);
    queue = await openJobQueue(store.db, (fault) => logged.push(fault));
    services = {
      ...{ db: store.db, queue, changes, attempts: new Attempts(), origin },
      now: () => now,
      signingKey,
      oidc: undefined,
      metrics: undefined,
      tracer: undefined,
      logAnswer: undefined,
      knowledge: () => knowledge(),
      makeView,
      requirements: async () => new TextEncoder().encode('{}'),
      log: (thrown: unknown) => logged.push(thrown),
    };
    server = createServer(services);
    await prepareDemo(store.db, [{ id: 'pump', text }], at);
    await ensureWorkspace(store.db, { id: 'foreign', name: 'Foreign' }, at);
    for (const role of roles) await join(role, 'demo', role);
    await join('stranger', 'foreign', 'administrator');
  });

  afterAll(async () => {
    await queue.stop();
    await stopListening();
    await store.close();
  });

  test('every route asks for its permission: every role, a foreigner and a visitor get what the table says', async () => {
    const described: Described = await (await call('GET', '/api/openapi.json')).json();
    const open: string[] = [];
    const token = await makeToken('administrator', [...scopes]);
    let asked = 0;
    for (const [path, methods] of Object.entries(described.paths)) {
      for (const [method, { 'x-permission': permission }] of Object.entries(methods)) {
        const route = `${method} ${path}`;
        const address = path
          .replace('{workspace}', 'demo')
          .replace('{scenario}', 'absent')
          .replace(/\{(?:report|signature|thread|id|person|share)\}/u, unknownId)
          .replace('{sha256}', '0'.repeat(64));
        if (permission === 'everybody') {
          open.push(route);
          continue;
        }
        expect((await call(method.toUpperCase(), address)).status, `${route} as a visitor`).toBe(401);
        if (permission === 'signed-in') continue;
        if (permission === 'in-person') {
          const headers = { authorization: `Bearer ${token}` };
          expect((await call(method.toUpperCase(), address, { headers })).status, `${route} by a program`).toBe(403);
          continue;
        }
        const may = mayIn[permission as WorkspaceAction];
        expect(may, route).toBeDefined();
        for (const who of [...roles, 'stranger' as const]) {
          const { status, body } = await call(method.toUpperCase(), address, { as: who });
          await body?.cancel();
          const allowed = who !== 'stranger' && may.includes(who);
          expect([401, 403].includes(status), `${route} as ${who}: ${status}`).toBe(!allowed);
          asked += 1;
        }
      }
    }
    expect(open.sort()).toEqual(openToAll);
    expect(asked).toBeGreaterThanOrEqual(105);
  });

  test('an editor saves a version, and a second one on the same base is merged or clashes without loss', async () => {
    const versions = `${scenarios}/pump/versions`;
    const save = (text: string, message: string) =>
      call('POST', versions, { as: 'editor', body: { base: 1, text, message } });
    expect(await (await save(text.replace('Pump', 'The pump'), 'Title')).json()).toMatchObject({ version: 2 });
    const merged = await save(`${text}zones: []\n`, 'Zones');
    expect(await merged.json()).toMatchObject({ version: 3, text: `${text.replace('Pump', 'The pump')}zones: []\n` });
    const clash = await save(text.replace('Pump', 'My pump'), 'Another title');
    expect(clash.status).toBe(409);
    expect(await clash.json()).toMatchObject({ kind: 'clash', version: 3 });
    const listed = await (await call('GET', scenarios, { as: 'viewer' })).json();
    expect(listed).toEqual([{ id: 'pump', title: 'The pump', version: 3, savedAt: at, author: 'editor' }]);
  });

  test('who listens is told of a save', async () => {
    const stream = await call('GET', '/api/workspaces/demo/changes', { as: 'viewer' });
    const reader = stream.body?.getReader();
    const heard = async (): Promise<string> => new TextDecoder().decode((await reader?.read())?.value);
    expect(await heard()).toContain('alive');
    await call('POST', scenarios, { as: 'editor', body: { id: 'monitor', text, message: 'New' } });
    expect(await heard()).toContain('"scenario":"monitor","version":1,"by":"editor"');
    await reader?.cancel();
  });

  test('a baseline is named by an approver, once', async () => {
    const name = async (version: number) =>
      (await call('POST', `${scenarios}/pump/baselines`, { as: 'approver', body: { name: 'R1', version } })).status;
    expect([await name(1), await name(1), await name(2)]).toEqual([201, 201, 409]);
  });

  test('a baseline is signed by an approver who shows again who they are, and the file shows it by itself', async () => {
    const signatures = `${scenarios}/pump/signatures`;
    const sign = (as: string, given: string) =>
      call('POST', signatures, {
        as,
        body: { baseline: 'R1', meaning: 'approved', proof: { kind: 'password', password: given } },
      });
    expect((await sign('editor', password)).status).toBe(403);
    expect((await sign('approver', 'not the password')).status).toBe(403);
    expect(await (await call('GET', signatures, { as: 'viewer' })).json()).toEqual([]);
    const { id } = await (await sign('approver', password)).json();
    const file = await call('GET', `${signatures}/${id}/file`, { as: 'viewer' });
    expect(file.headers.get('content-disposition')).toContain('pump-version-1-approved.signed.json');
    const key = await (await call('GET', '/api/signing-key', { as: 'viewer' })).json();
    expect(checkSignedBaseline(await file.text(), key.id)).toMatchObject({
      differences: [],
      statement: { meaning: 'approved', baseline: 'R1', signer: { name: 'approver' }, at },
    });
    const keyless = createServer({ ...services, signingKey: undefined });
    const asked = await keyless.request(`${origin}/api/signing-key`, {
      headers: { cookie: cookies.get('viewer') ?? '' },
    });
    expect(asked.status).toBe(404);
  });

  test('comments stand in threads that are resolved and opened again; a viewer reads them', async () => {
    const threads = `${scenarios}/pump/threads`;
    const subject = { kind: 'element', id: 'pump' };
    const begin = (as: string) => call('POST', threads, { as, body: { version: 1, subject, text: 'Locked?' } });
    expect((await begin('viewer')).status).toBe(403);
    const { id } = await (await begin('editor')).json();
    expect((await call('POST', `${threads}/${id}/comments`, { as: 'approver', body: { text: 'Yes.' } })).status).toBe(
      201,
    );
    expect((await call('PUT', `${threads}/${id}/resolution`, { as: 'approver' })).status).toBe(204);
    const listed = async () => (await call('GET', threads, { as: 'viewer' })).json();
    expect(await listed()).toMatchObject([
      { subject, resolved: { by: 'approver', at }, comments: [{ by: 'editor' }, { by: 'approver', text: 'Yes.' }] },
    ]);
    expect((await call('DELETE', `${threads}/${id}/resolution`, { as: 'editor' })).status).toBe(204);
    expect(await listed()).toMatchObject([{ resolved: null }]);
  });

  test('a program with a token reads or writes as its scopes and its person allow, until it expires or is revoked', async () => {
    const by = (token: string, method: string, path: string, body?: unknown) =>
      call(method, path, { headers: { authorization: `Bearer ${token}` }, ...(body === undefined ? {} : { body }) });
    const reading = await makeToken('editor', ['read']);
    expect(await (await by(reading, 'GET', '/api/session')).json()).toMatchObject({ name: 'editor' });
    expect((await by(reading, 'GET', scenarios)).status).toBe(200);
    const added = { id: 'by-program', text, message: 'By a program' };
    expect((await by(reading, 'POST', scenarios, added)).status).toBe(403);
    const writing = await makeToken('editor', ['read', 'write']);
    expect((await by(writing, 'POST', scenarios, added)).status).toBe(201);
    expect((await by(await makeToken('viewer', ['write']), 'POST', scenarios, added)).status).toBe(403);
    expect((await by('nemecys_guessed', 'GET', scenarios)).status).toBe(401);
    // A token that does not count is not helped by the session of a browser.
    const both = { as: 'editor', headers: { authorization: 'Bearer nemecys_guessed' } };
    expect((await call('GET', scenarios, both)).status).toBe(401);
    now += 30 * 24 * 3_600_000;
    expect((await by(reading, 'GET', scenarios)).status).toBe(401);
    now -= 30 * 24 * 3_600_000;
    const listed = await (await call('GET', '/api/tokens', { as: 'editor' })).json();
    expect(listed).toHaveLength(2);
    expect(JSON.stringify(listed)).not.toContain(reading.slice('nemecys_'.length));
    expect(JSON.stringify(await store.db.selectFrom('api_token').selectAll().execute())).not.toContain(reading);
    for (const { id } of listed) expect((await call('DELETE', `/api/tokens/${id}`, { as: 'viewer' })).status).toBe(404);
    for (const { id } of listed) expect((await call('DELETE', `/api/tokens/${id}`, { as: 'editor' })).status).toBe(204);
    expect((await by(writing, 'GET', scenarios)).status).toBe(401);
    const foreign = { workspace: 'foreign', name: 'x', scopes: ['read'], days: 1 };
    expect((await call('POST', '/api/tokens', { as: 'editor', body: foreign })).status).toBe(403);
  });

  test('people see where they are signed in, and end a session elsewhere at once', async () => {
    const body = { email: 'approver@ward.example', password };
    const reply = await call('POST', '/api/session', { body, headers: { 'user-agent': 'Ward tablet' } });
    const cookie = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const listed = await (await call('GET', '/api/sessions', { as: 'approver' })).json();
    expect(listed).toHaveLength(2);
    expect(listed.filter(({ isThis }: { isThis: boolean }) => isThis)).toHaveLength(1);
    const { id } = listed.find(({ browser }: { browser: string }) => browser === 'Ward tablet');
    expect((await call('DELETE', `/api/sessions/${id}`, { as: 'editor' })).status).toBe(404);
    expect((await call('DELETE', `/api/sessions/${id}`, { as: 'approver' })).status).toBe(204);
    expect((await call('GET', '/api/session', { headers: { cookie } })).status).toBe(401);
    expect((await call('GET', '/api/session', { as: 'approver' })).status).toBe(200);
  });

  test('an administrator changes a role, which counts at once, and adds a workspace that others join by link', async () => {
    const members = '/api/workspaces/demo/members';
    const listed: readonly { id: string; name: string }[] = await (
      await call('GET', members, { as: 'administrator' })
    ).json();
    const idOf = (name: string) => listed.find((member) => member.name === name)?.id ?? '';
    const give = (name: string, role: Role) =>
      call('PUT', `${members}/${idOf(name)}/role`, { as: 'administrator', body: { role } });
    const added = () =>
      call('POST', scenarios, { as: 'viewer', body: { id: 'of-a-viewer', text, message: 'By a viewer' } });
    expect((await added()).status).toBe(403);
    expect((await give('viewer', 'editor')).status).toBe(204);
    expect((await added()).status).toBe(201);
    expect((await give('viewer', 'viewer')).status).toBe(204);
    expect((await give('administrator', 'viewer')).status).toBe(409);
    const workspace = { id: 'clinic', name: 'Clinic' };
    const beside = '/api/workspaces/demo/workspaces';
    expect((await call('POST', beside, { as: 'administrator', body: workspace })).status).toBe(201);
    expect((await call('GET', '/api/workspaces/clinic/scenarios', { as: 'editor' })).status).toBe(403);
    const invited = { as: 'administrator', body: { role: 'viewer' } };
    const { link } = await (await call('POST', '/api/workspaces/clinic/invitations', invited)).json();
    const joined = { as: 'editor', body: { token: new URL(link).hash.slice(1) } };
    expect(await (await call('POST', '/api/memberships', joined)).json()).toEqual({ workspace: 'clinic' });
    expect((await call('GET', '/api/workspaces/clinic/scenarios', { as: 'editor' })).status).toBe(200);
    expect((await call('POST', '/api/memberships', joined)).status).toBe(403);
  });

  test('a member who is removed loses the workspace at once, in the browser, by token and on the line that tells of changes', async () => {
    await join('leaver', 'demo', 'editor');
    const members = '/api/workspaces/demo/members';
    const list = async (): Promise<readonly { id: string; name: string }[]> =>
      (await call('GET', members, { as: 'administrator' })).json();
    const { id } = (await list()).find(({ name }) => name === 'leaver') ?? { id: '' };
    const token = await makeToken('leaver', ['read']);
    const byToken = () => call('GET', scenarios, { headers: { authorization: `Bearer ${token}` } });
    expect((await byToken()).status).toBe(200);
    const stream = await call('GET', '/api/workspaces/demo/changes', { as: 'leaver' });
    const reader = stream.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('alive');
    expect((await call('DELETE', `${members}/${id}`, { as: 'editor' })).status).toBe(403);
    expect((await call('DELETE', `${members}/${id}`, { as: 'administrator' })).status).toBe(204);
    expect((await call('GET', scenarios, { as: 'leaver' })).status).toBe(403);
    expect((await byToken()).status).toBe(401);
    await call('POST', scenarios, { as: 'editor', body: { id: 'after-leaving', text, message: 'New' } });
    expect((await reader?.read())?.done).toBe(true);
    expect((await call('DELETE', `${members}/${id}`, { as: 'administrator' })).status).toBe(404);
    // The account and what was done under it stay.
    expect((await call('GET', '/api/session', { as: 'leaver' })).status).toBe(200);
    const own = (await list()).find(({ name }) => name === 'administrator');
    expect((await call('DELETE', `${members}/${own?.id}`, { as: 'administrator' })).status).toBe(409);
  });

  test('answers are counted and logged where somebody watches: by route, with no name, token or text in them', async () => {
    const answers: Answer[] = [];
    const watched = createServer({ ...services, metrics: new Metrics(), logAnswer: (answer) => answers.push(answer) });
    const ask = (path: string, headers = {}) => watched.request(`${origin}${path}`, { headers });
    await ask(`${scenarios}/pump?version=1`, { cookie: cookies.get('editor') ?? '' });
    await ask(`${scenarios}/pump`);
    await ask('/api/nothing/secret-word');
    const text = await (await ask('/metrics')).text();
    const route = 'route="/api/workspaces/:workspace/scenarios/:scenario"';
    const count = `nemecys_http_request_duration_seconds_count{method="GET",${route}`;
    expect(text).toContain(`${count},status="200"} 1\n`);
    expect(text).toContain(`${count},status="401"} 1\n`);
    expect(text).toMatch(/^nemecys_jobs_waiting \d+$/mu);
    expect(answers.map(({ status, person }) => [status, person !== undefined])).toEqual([
      [200, true],
      [401, false],
      [404, false],
      [200, false],
    ]);
    expect(`${text}${JSON.stringify(answers)}`).not.toMatch(/pump|editor|secret-word/u);
    expect((await call('GET', '/metrics')).status).toBe(404);
  });

  test('an administrator invites by link, and can see that the audit trail is whole', async () => {
    const invited = await call('POST', '/api/workspaces/demo/invitations', {
      as: 'administrator',
      body: { role: 'viewer' },
    });
    expect(await invited.json()).toEqual({ link: expect.stringMatching(/^http:\/\/localhost:8080\/join#[\w-]{43}$/) });
    const verdict = await call('GET', '/api/workspaces/demo/audit/verdict', { as: 'administrator' });
    expect(await verdict.json()).toMatchObject({ kind: 'whole' });
  });

  test('requests that a browser makes for another site are refused', async () => {
    const body = { email: 'editor@ward.example', password };
    const signIn = (headers: Readonly<Record<string, string>>) => call('POST', '/api/session', { body, headers });
    expect((await signIn({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await signIn({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await signIn({ 'sec-fetch-site': 'same-origin' })).status).toBe(204);
  });

  test('every answer carries the headers that keep foreign script and frames out', async () => {
    const { headers } = await call('GET', '/healthz');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('a session ends when its person signs out, and after a working day', async () => {
    const who = () => call('GET', '/api/session', { as: 'viewer' });
    expect(await (await who()).json()).toMatchObject({ name: 'viewer', workspaces: [{ id: 'demo', role: 'viewer' }] });
    now += 12 * 3_600_000;
    expect((await who()).status).toBe(401);
    now -= 12 * 3_600_000;
    expect((await call('DELETE', '/api/session', { as: 'viewer' })).status).toBe(204);
    expect((await who()).status).toBe(401);
  });

  test('who signs in again in the same browser ends the session before', async () => {
    const body = { email: 'editor@ward.example', password };
    const cookieOf = (reply: Response) => (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const first = cookieOf(await call('POST', '/api/session', { body }));
    const second = cookieOf(await call('POST', '/api/session', { body, headers: { cookie: first } }));
    const who = async (cookie: string) => (await call('GET', '/api/session', { headers: { cookie } })).status;
    expect([await who(first), await who(second)]).toEqual([401, 200]);
  });

  test('after ten wrong passwords there is a pause, for the right one too', async () => {
    const signIn = (guess: string) =>
      call('POST', '/api/session', { body: { email: 'approver@ward.example', password: guess } });
    for (let attempt = 0; attempt < 10; attempt += 1) expect((await signIn('wrong')).status).toBe(401);
    expect((await signIn(password)).status).toBe(429);
    now += 15 * 60_000;
    expect((await signIn(password)).status).toBe(204);
  });

  test('what is wrong with a request is told as a problem; a fault of ours tells nothing inner', async () => {
    const wrong = await call('POST', scenarios, { as: 'editor', body: { id: 'No Id', text, message: 'x' } });
    expect(wrong.headers.get('content-type')).toBe('application/problem+json');
    expect(await wrong.json()).toMatchObject({
      ...{ status: 400, code: 'input', detail: expect.stringContaining('id: must be') },
    });
    const large = await call('POST', scenarios, {
      as: 'editor',
      body: { id: 'large', text: 'x'.repeat(6e6), message: 'x' },
    });
    expect(await large.json()).toMatchObject({ status: 413, code: 'too-large' });
    const nothing = await call('GET', '/api/nothing', { as: 'editor' });
    expect(await nothing.json()).toMatchObject({ status: 404, code: 'not-found' });
    const headers = { origin, 'content-type': 'application/json' };
    const broken = await server.request(`${origin}/api/session`, { method: 'POST', headers, body: '{' });
    expect(await broken.json()).toMatchObject({ status: 400, code: 'input' });
    const described = await (await call('GET', '/api/openapi.json')).json();
    const answer = described.paths['/api/session'].post.responses['401'];
    const { properties, required } = answer.content['application/problem+json'].schema;
    expect(properties.code.enum).toEqual(expect.arrayContaining(['not-signed-in', 'conflict', 'internal']));
    expect(required).toContain('code');
    expect(logged).toEqual([]);
    const fault = new Error('/inner/place cannot be read');
    knowledge = () => Promise.reject(fault);
    const ours = await call('GET', '/api/knowledge');
    expect(ours.status).toBe(500);
    const said = await ours.text();
    expect(JSON.parse(said)).toMatchObject({ code: 'internal' });
    expect(said).not.toContain('inner');
    expect(logged).toEqual([fault]);
  });

  test('an invitation that does not count is refused before a password is hashed', async () => {
    const body = { token: 'guessed', name: 'Eve', email: 'eve@ward.example', password };
    const reply = await call('POST', '/api/people', { body });
    expect(reply.status).toBe(403);
    expect(reply.headers.get('set-cookie')).toBeNull();
  });

  test('with https the session is kept in a cookie that only this host can set and only over https', async () => {
    const served = createServer({ ...services, origin: 'https://workbench.example' });
    const reply = await served.request('https://workbench.example/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'editor@ward.example', password }),
    });
    const cookie = reply.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^__Host-nemecys-session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/u,
    );
    const who = async (sent: string) =>
      (await served.request('https://workbench.example/api/session', { headers: { cookie: sent } })).status;
    expect(await who(cookie.split(';')[0] ?? '')).toBe(200);
    expect(await who((cookie.split(';')[0] ?? '').replace('__Host-', ''))).toBe(401);
  });
});
