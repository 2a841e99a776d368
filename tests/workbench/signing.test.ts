import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nemecys } from '../cli/run-command.fixture.ts';
import { type Ask, askAs, joinWorkbench, startWorkbench, type Workbench } from './workbench.fixture.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pump = '/workspaces/demo/scenarios/infusion-ward';

let folder: string;
let workbench: Workbench;
let ask: Ask;
let file: string;
let key: string;
let exported: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nemecys-signing-'));
  workbench = await startWorkbench({ kind: 'folder', folder: join(folder, 'data') });
  ask = askAs(await joinWorkbench(workbench.firstLink ?? '', 'Ada'), workbench.origin);
  await ask('POST', `${pump}/baselines`, { name: 'Release 1', version: 1 });
  const signed = await sign('a long enough password');
  expect(signed.status).toBe(201);
  const { id } = await signed.json();
  exported = await (await ask('GET', `${pump}/signatures/${id}/file`)).text();
  file = join(folder, 'signed.json');
  writeFileSync(file, exported);
  ({ id: key } = await (await ask('GET', '/signing-key')).json());
});
afterAll(async () => {
  await workbench.end();
  rmSync(folder, { recursive: true, force: true });
});

const sign = (password: string) =>
  ask('POST', `${pump}/signatures`, {
    baseline: 'Release 1',
    meaning: 'approved',
    proof: { kind: 'password', password },
  });

test('who is signed in signs nothing without the password once more', async () => {
  expect((await sign('a wrong password')).status).toBe(403);
  expect(await (await ask('GET', `${pump}/signatures`)).json()).toHaveLength(1);
  expect((await sign('a long enough password')).status).toBe(409);
});

test('the command checks the file in a process of its own, by the key that the workbench shows', () => {
  const args = ['scripts/nemecys.mjs', 'verify', file, '--key', key];
  const env = { PATH: process.env.PATH, NODE_OPTIONS: process.env.NODE_OPTIONS };
  const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env });
  expect({ status: run.status, err: run.stderr }).toEqual({ status: 0, err: '' });
  expect(run.stdout).toContain(`"Release 1", version 1 of "infusion-ward" in "demo"`);
  expect(run.stdout).toContain('Ada <ada@ward.example>');
  expect(run.stdout).toContain('approved');
});

test('a changed file is refused with what differs, and another key as well', async () => {
  const changed = join(folder, 'changed.json');
  writeFileSync(changed, exported.replace('"meaning": "approved"', '"meaning": "authored"'));
  const refused = await nemecys(['verify', changed, '--key', key]);
  expect(refused).toMatchObject({
    code: 1,
    out: expect.stringContaining('meaning: signed "approved", here "authored"'),
  });
  writeFileSync(changed, exported.slice(0, -200));
  expect(await nemecys(['verify', changed])).toMatchObject({ code: 2, err: expect.stringContaining('was damaged') });
  const other = await nemecys(['verify', file, '--key', '0'.repeat(64)]);
  expect(other).toMatchObject({ code: 1, out: expect.stringContaining('key that you named') });
  const json = await nemecys(['verify', file, '--json']);
  expect(JSON.parse(json.out)).toMatchObject({ key, differences: [], statement: { scenario: 'infusion-ward' } });
});

test('the private key is readable by its owner alone, and in neither the data folder nor a backup', async () => {
  const place = join(folder, 'data.signing-key.pem');
  expect(statSync(place).mode & 0o077).toBe(0);
  await workbench.end();
  const backup = join(folder, 'backup.gz');
  expect(await nemecys(['backup', backup, '--data', join(folder, 'data')])).toMatchObject({ code: 0 });
  const held = gunzipSync(readFileSync(backup)).toString('utf8');
  const [, secret = ''] = readFileSync(place, 'utf8').split('\n');
  expect(secret.length).toBeGreaterThan(40);
  expect(held).toContain(key);
  expect(held).not.toContain(secret);
  expect(held).not.toContain('PRIVATE KEY');
  // The signed file needs nothing of all that.
  expect(await nemecys(['verify', file, '--quiet'])).toMatchObject({ code: 0 });
});
