import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nemecys } from '../cli/run-command.fixture.ts';
import { askAs, joinWorkbench, startWorkbench, type Workbench } from './workbench.fixture.ts';

let folder: string;
let workbench: Workbench;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nemecys-metrics-'));
  const more = ['--metrics', '--log', 'json', '--quiet'];
  workbench = await startWorkbench({ kind: 'folder', folder: join(folder, 'data') }, more);
});
afterAll(async () => {
  await workbench.end();
  rmSync(folder, { recursive: true, force: true });
});

test('a server that is watched tells its counts, and writes each answer as a line of JSON', async () => {
  const ada = await joinWorkbench(workbench.firstLink ?? '', 'Ada');
  const ask = askAs(ada, workbench.origin);
  expect((await ask('GET', '/workspaces/demo/scenarios/infusion-ward')).status).toBe(200);
  const metrics = await fetch(`${workbench.origin}/metrics`);
  expect(metrics.headers.get('content-type')).toMatch(/^text\/plain/u);
  const text = await metrics.text();
  expect(text).toMatch(/_count\{method="POST",route="\/api\/people",status="204"\} 1$/mu);
  expect(text).toMatch(
    /_count\{method="GET",route="\/api\/workspaces\/:workspace\/scenarios\/:scenario",status="200"\} 1$/mu,
  );
  expect(text).toMatch(/^process_resident_memory_bytes \d{7,}$/mu);
  const lines = () =>
    workbench
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{'));
  await expect.poll(() => lines().length).toBeGreaterThanOrEqual(3);
  for (const line of lines()) {
    expect(JSON.parse(line)).toMatchObject({ event: 'answer', at: expect.any(String), status: expect.any(Number) });
  }
  const said = lines().join('\n');
  expect(said).toContain('/api/workspaces/:workspace/scenarios/:scenario');
  expect(said).not.toContain(ada.cookie.split('=')[1]);
  expect(said).not.toMatch(/infusion-ward|ada@ward/u);
});

test('a form of log that is none is refused', async () => {
  const refused = await nemecys(['serve', '--log', 'xml', '--data', join(folder, 'other'), '--port', '0']);
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('--log takes json') });
});

test('where traces are to be sent and nothing is installed that sends them, it says so and does not start', async () => {
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' };
  const { code, err } = await nemecys(['serve', '--data', join(folder, 'other'), '--port', '0'], { env });
  expect(code).toBe(2);
  expect(err).toContain('npm install @opentelemetry/sdk-node');
});
