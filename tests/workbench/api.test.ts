import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, openClient, ProblemError } from '../../packages/client/src/index.ts';
import { describeWithBrowser } from '../real-browser.fixture.ts';
import { askAs, joinWorkbench, startWorkbench, type Workbench } from './workbench.fixture.ts';

const text = 'nemecys: 1\nid: pump\ntitle: Pump\npurpose: Give medicine\n';
const demo = { workspace: 'demo' };

describeWithBrowser('the API of a workbench', (started) => {
  let folder: string;
  let workbench: Workbench;
  let client: Client;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nemecys-api-'));
    workbench = await startWorkbench({ kind: 'folder', folder: join(folder, 'data') });
    const { origin, firstLink = '' } = workbench;
    const ask = askAs(await joinWorkbench(firstLink, 'Ada'), origin);
    const wanted = { workspace: 'demo', name: 'Program', scopes: ['read', 'write', 'baselines'], days: 1 };
    const { token } = await (await ask('POST', '/tokens', wanted)).json();
    client = openClient({ origin, token });
  });

  afterAll(async () => {
    await workbench?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  test('serves a program: what is sent twice is made once, and lists are read to their end', async () => {
    const path = { ...demo, scenario: 'pump' };
    const added = { path: demo, body: { id: 'pump', text, message: 'First' } };
    for (let time = 0; time < 2; time += 1) await client.ask('POST /workspaces/{workspace}/scenarios', added);
    for (let base = 1; base < 8; base += 1) {
      const body = { base, text: `${text}# ${base}\n`, message: `Save ${base}` };
      const saved = await client.ask('POST /workspaces/{workspace}/scenarios/{scenario}/versions', { path, body });
      expect(saved).toMatchObject({ kind: 'saved', version: base + 1 });
    }
    const mine = { base: 1, text: `${text}# mine\n`, message: 'Too late' };
    expect(
      await client.ask('POST /workspaces/{workspace}/scenarios/{scenario}/versions', { path, body: mine }),
    ).toMatchObject({ kind: 'clash', version: 8, clashes: [{ mine: expect.stringContaining('# mine') }] });
    const versions: number[] = [];
    const list = 'GET /workspaces/{workspace}/scenarios/{scenario}/versions';
    for await (const { number } of client.all(list, { path, query: { limit: 3 } })) versions.push(number);
    expect(versions).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    const ids: string[] = [];
    const all = client.all('GET /workspaces/{workspace}/scenarios', { path: demo, query: { limit: 2 } });
    for await (const { id } of all) ids.push(id);
    expect(ids).toEqual(expect.arrayContaining(['pump', 'infusion-ward']));
    expect(new Set(ids).size).toBe(ids.length);
    const id = '6f0e7b6a-9d55-4c0c-9a51-1a3f7b2d9c10';
    const thread = { id, version: 8, subject: { kind: 'element' as const, id: 'pump' }, text: 'Which one?' };
    const threads = '/workspaces/{workspace}/scenarios/{scenario}/threads';
    for (let time = 0; time < 2; time += 1) {
      expect(await client.ask(`POST ${threads}`, { path, body: thread })).toEqual({ id });
    }
    expect(await client.ask(`GET ${threads}`, { path })).toMatchObject([{ id, comments: [{ text: 'Which one?' }] }]);
    const others = client.ask(`POST ${threads}`, { path, body: { ...thread, text: 'Another' } });
    await expect(others).rejects.toMatchObject({ status: 409, code: 'conflict' });
  });

  test('gives bytes where it has files, and says why where it refuses', async () => {
    expect(await client.ask('GET /knowledge', {})).toHaveProperty('threats');
    const path = { ...demo, scenario: 'pump' };
    const evidence = '/workspaces/{workspace}/scenarios/{scenario}/evidence';
    const content = new Blob(['%PDF tested']);
    const { sha256 } = await client.ask(`POST ${evidence}`, { path, query: { name: 'test.pdf' }, body: content });
    const file = await client.ask(`GET ${evidence}/{sha256}`, { path: { ...path, sha256 } });
    expect(await file.text()).toBe('%PDF tested');
    const absent = client.ask('GET /workspaces/{workspace}/scenarios/{scenario}', {
      path: { ...demo, scenario: 'absent' },
    });
    await expect(absent).rejects.toThrow(ProblemError);
    await expect(absent).rejects.toMatchObject({ status: 404, message: expect.stringContaining('"absent"') });
    await expect(client.ask('GET /tokens', {})).rejects.toMatchObject({ status: 403 });
    const gone = openClient({ origin: 'http://127.0.0.1:9', token: 'none' });
    await expect(gone.ask('GET /session', {})).rejects.toMatchObject({ status: 0 });
  });

  test('is a page for people, with every route, in both colour schemes without a barrier', async () => {
    const context = await started().newContext();
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(`${workbench.origin}/api`);
    await page.getByRole('heading', { name: 'API of the nemecys workbench' }).waitFor();
    const { paths } = await (await fetch(`${workbench.origin}/api/openapi.json`)).json();
    const routes = Object.values<object>(paths).flatMap((methods) => Object.keys(methods));
    expect(await page.getByRole('article').count()).toBe(routes.length);
    await page.getByRole('link', { name: 'threads' }).click();
    const begin = page.getByRole('article').filter({ hasText: 'Begin a thread on a part of a scenario' });
    await begin.getByText('What it takes').click();
    await begin.getByText('"subject"').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
