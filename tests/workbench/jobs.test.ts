import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decision } from '@nemecys/core';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ask, askAs, joinWorkbench, startWorkbench, type Workbench } from './workbench.fixture.ts';

const scenarios = '/workspaces/demo/scenarios';
const pump = `${scenarios}/pump`;
const text = `nemecys: 1
id: pump
title: Pump
purpose: Give medicine
people: [{ id: patients, type: patient }, { id: nurse, type: nurse }]
assets: [{ id: pump, type: infusion-pump, label: Pump }]
functions: [{ id: infusion, kind: deliver, by: [pump], for: patients, at: [pump] }]
`;
const log = [
  'Nr;Gefährdung;Schaden;Schweregrad;Restrisiko',
  'H-1;Falsche Rate;Verzögerte Behandlung;schwer;gering',
].join('\r\n');
const devices = [
  'Asset tag,Description,Manufacturer,Model,Serial number,Room',
  '1000,Infusion pump,Maker,M1,S1,ICU 1',
].join('\r\n');

let folder: string;
let workbench: Workbench;
let ask: Ask;
let cookie: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nemecys-jobs-'));
  workbench = await startWorkbench({ kind: 'folder', folder: join(folder, 'data') });
  const person = await joinWorkbench(workbench.firstLink ?? '', 'Ada');
  cookie = person.cookie;
  ask = askAs(person, workbench.origin);
  expect((await ask('POST', scenarios, { id: 'pump', text, message: 'Start' })).status).toBe(201);
});
afterAll(async () => {
  await workbench.end();
  rmSync(folder, { recursive: true, force: true });
});

/** Attaches a file and gives its SHA-256. */
async function attach(name: string, content: string): Promise<string> {
  const reply = await fetch(`${workbench.origin}/api${pump}/evidence?name=${name}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/octet-stream' },
    body: content,
  });
  expect(reply.status).toBe(201);
  return (await reply.json()).sha256;
}

type Listed = { readonly id: string; readonly state: string; readonly progress: string | null };

/** Has something made of the first version and waits until it is there. */
async function make(wanted: object): Promise<Response> {
  const asked = await ask('POST', `${pump}/reports`, { version: 1, wanted });
  expect(asked.status).toBe(202);
  const { id } = await asked.json();
  const found = async () =>
    ((await (await ask('GET', `${pump}/reports`)).json()) as readonly Listed[]).find((one) => one.id === id);
  await expect
    .poll(found, { timeout: 170_000, interval: 300 })
    .toMatchObject({ state: 'done', fault: null, progress: null });
  return ask('GET', `${pump}/reports/${id}/file`);
}

test('who looks on hears at once of each step of a report: asked for, begun, what is done, ready', async () => {
  const reader = (await ask('GET', '/workspaces/demo/changes')).body?.getReader();
  const heard: unknown[] = [];
  const progress = new Set<string>();
  const listening = (async () => {
    for (;;) {
      const read = await reader?.read();
      if (read?.done !== false) return;
      for (const [, data] of new TextDecoder().decode(read.value).matchAll(/^data: (\{.*\})$/gmu)) {
        heard.push(JSON.parse(data ?? ''));
        const [report] = (await (await ask('GET', `${pump}/reports`)).json()) as readonly Listed[];
        if (report?.progress) progress.add(report.progress);
      }
    }
  })();
  await make({ kind: 'report', format: 'json' });
  await expect.poll(() => heard.length, { timeout: 10_000 }).toBeGreaterThan(3);
  await reader?.cancel();
  await listening;
  for (const one of heard) {
    expect(one).toEqual({ workspace: 'demo', kind: 'report', scenario: 'pump', version: 1, by: 'Ada' });
  }
  expect(progress.size).toBeGreaterThan(0);
  expect([...progress].join()).not.toContain(tmpdir());
});

test('a decision is made on saved versions beside the scenario, which have to be there', async () => {
  const other = text.replace('label: Pump }', 'label: Pump, controls: { hard-dose-limits: in-place } }');
  const added = { id: 'limited', text: other.replace('id: pump\n', 'id: limited\n'), message: 'Start' };
  expect((await ask('POST', scenarios, added)).status).toBe(201);
  const wanted = { kind: 'decision', format: 'json', search: false, numbers: false };
  const beside = (version: number) => ({ ...wanted, beside: [{ scenario: 'limited', version }] });
  expect((await ask('POST', `${pump}/reports`, { version: 1, wanted: beside(2) })).status).toBe(404);
  const decision = Decision.parse(await (await make(beside(1))).json());
  expect(decision.options.map(({ id }) => id)).toEqual(['scenario', 'limited-version-1']);
});

test('the whole set of documents comes in one archive', async () => {
  const wanted = { kind: 'document-set', formats: ['md'], register: 0, day: '2026-11-27' };
  const files = unzipSync(new Uint8Array(await (await make(wanted)).arrayBuffer()));
  expect(Object.keys(files)).toContain('gspr-checklist.md');
  expect(Object.keys(files).length).toBeGreaterThan(10);
});

test('an attached inventory and hazard log are brought into the text of a version, which stays as it is; what is unclear is told', async () => {
  const file = await attach('devices.csv', devices);
  const imported = await (await make({ kind: 'inventory', format: 'yaml', file, places: 'none' })).text();
  expect(imported).toContain(text.split('\n')[3]);
  expect(imported).toContain('id: infusion-pump, type: infusion-pump, label: "Infusion pump"');
  expect(imported).toContain('maker: "Maker", model: "M1"');
  const hazards = await attach('hazards.csv', log);
  const wanted = { kind: 'hazard-log', format: 'json', file: hazards, severities: { schwer: 'high' } };
  const asked = await ask('POST', `${pump}/reports`, { version: 1, wanted });
  const { id } = await asked.json();
  await expect
    .poll(async () => (await (await ask('GET', `${pump}/reports`)).json())[0], { timeout: 60_000, interval: 300 })
    .toMatchObject({ id, state: 'failed', fault: expect.stringContaining('Verzögerte Behandlung') });
  const meant = { likelihoods: { gering: 'low' }, harms: { 'Verzögerte Behandlung': 'delayed-alarm@patients' } };
  const told = await (await make({ ...wanted, ...meant })).json();
  expect(told).toMatchObject({ format: 'nemecys-import/1', text: expect.stringContaining('id: pump') });
  expect(await (await ask('GET', pump)).json()).toMatchObject({ version: 1, text });
});

test('a table that nobody has attached is refused when it is asked for', async () => {
  const wanted = { kind: 'inventory', format: 'yaml', file: '0'.repeat(64) };
  const reply = await ask('POST', `${pump}/reports`, { version: 1, wanted });
  expect(reply.status).toBe(404);
  expect((await reply.json()).detail).toContain('Attach the table first');
});
