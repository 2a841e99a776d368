// Fifty people who save at the same time, each as soon as the save before is acknowledged, on both databases.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StorePlace } from '../packages/store/src/open-store.ts';
import { postgresqlPrograms, startPostgresql } from '../tests/postgresql-cluster.fixture.ts';
import { type Ask, askAs, joinWorkbench, startWorkbench } from '../tests/workbench/workbench.fixture.ts';
import { table } from './table.ts';

const editors = 50;
const seconds = 15;
const lines = 400;
const scenarios = '/workspaces/demo/scenarios';
// Nobody types faster: what a person does between two saves of a text, in the second row of each database.
const pause = 2_000;

type Tally = { readonly times: number[]; refused: number };

/** Saves a second and how long a save takes, of editors of a scenario each and of all in one scenario. */
export async function workbenchTable(): Promise<string> {
  const rows = [...(await inFolder()), ...(await inPostgresql())];
  return table(['database', 'editors', 'saves/s', 'median ms', 'p95 ms', 'refused'], rows);
}

async function inFolder(): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'nemecys-bench-'));
  try {
    return await measure('embedded', { kind: 'folder', folder: join(folder, 'data') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inPostgresql(): Promise<string[][]> {
  if (postgresqlPrograms === undefined) return [['PostgreSQL', 'not found', '', '', '', '']];
  const cluster = await startPostgresql(postgresqlPrograms, { durable: true });
  try {
    return await measure('PostgreSQL', { kind: 'postgresql', url: await cluster.newDatabase() });
  } finally {
    await cluster.remove();
  }
}

async function measure(database: string, place: StorePlace): Promise<string[][]> {
  const workbench = await startWorkbench(place);
  try {
    const ada = askAs(await joinWorkbench(workbench.firstLink ?? '', 'Ada'), workbench.origin);
    const asks = [ada];
    for (let number = 1; number < editors; number += 1) {
      const { link } = await (await ada('POST', '/workspaces/demo/invitations', { role: 'editor' })).json();
      asks.push(askAs(await joinWorkbench(link, `Editor${number}`), workbench.origin));
    }
    const ids = ['shared', ...asks.map((_, number) => `own-${number}`)];
    for (const id of ids) {
      const rest = Array.from({ length: lines }, (_, line) => `# ${line} ${'-'.repeat(60)}\n`).join('');
      const text = `nemecys: 1\nid: ${id}\ntitle: Bench\npurpose: Measure\n${rest}`;
      await ada('POST', scenarios, { id, text, message: 'Start' });
    }
    const rows: string[][] = [];
    for (const [how, scenarioOf, wait] of [
      [`${editors}, a scenario each, at once`, (number: number) => `own-${number}`, 0],
      [`${editors}, a scenario each, every ${pause / 1_000} s`, (number: number) => `own-${number}`, pause],
      [`${editors}, one scenario, every ${pause / 1_000} s`, () => 'shared', pause],
    ] as const) {
      const tally: Tally = { times: [], refused: 0 };
      const until = performance.now() + seconds * 1_000;
      await Promise.all(asks.map((ask, number) => edit(ask, scenarioOf(number), { number, wait, until, tally })));
      rows.push([database, how, ...figures(tally)]);
    }
    return rows;
  } finally {
    await workbench.end();
  }
}

type Editing = { readonly number: number; readonly wait: number; readonly until: number; readonly tally: Tally };

/** Edits a line of their own again and again; a save counts from its sending to its acknowledgement. */
async function edit(ask: Ask, scenario: string, { number, wait, until, tally }: Editing): Promise<void> {
  let known: { readonly version: number; readonly text: string } = await (
    await ask('GET', `${scenarios}/${scenario}`)
  ).json();
  // People do not begin in the same instant.
  await new Promise((resolve) => setTimeout(resolve, (wait * number) / editors));
  for (let count = 1; performance.now() < until; count += 1) {
    const written = known.text.split('\n');
    written[4 + number * 8] = `# ${number} wrote this at ${count}`;
    const begun = performance.now();
    const reply = await ask('POST', `${scenarios}/${scenario}/versions`, {
      ...{ base: known.version, text: written.join('\n'), message: `${count}` },
    });
    const answer = await reply.json();
    if (reply.status === 200) {
      tally.times.push(performance.now() - begun);
      known = answer;
    } else {
      tally.refused += 1;
      known = await (await ask('GET', `${scenarios}/${scenario}`)).json();
    }
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

function figures({ times, refused }: Tally): string[] {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(0);
  return [(times.length / seconds).toFixed(0), at(0.5), at(0.95), String(refused)];
}
