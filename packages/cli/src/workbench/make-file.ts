import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '@nemecys/core';
import type { JobFile, MakeReport } from '@nemecys/server';

/** How long one report may take, in milliseconds. */
const patience = 150_000;

/**
 * Makes a report with this very command in a process of its own: however long it takes, the server goes on answering, and
 * whoever cancels it ends it at once.
 */
export const makeReport: MakeReport = async (text, stopped) => {
  const folder = await mkdtemp(join(tmpdir(), 'nemecys-job-'));
  try {
    const scenario = join(folder, 'scenario.yaml');
    const out = join(folder, 'report');
    await writeFile(scenario, text, { mode: 0o600 });
    await assess([scenario, '--out', out, '--format', 'html', '--quiet'], { folder, stopped });
    return await onlyFile(out);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

type Run = { readonly folder: string; readonly stopped: AbortSignal };

async function assess(args: readonly string[], { folder, stopped }: Run): Promise<void> {
  const [, command = ''] = process.argv;
  const run = spawn(process.execPath, [command, 'assess', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    signal: AbortSignal.any([stopped, AbortSignal.timeout(patience)]),
    killSignal: 'SIGKILL',
    // It needs nothing that the server knows.
    env: { PATH: process.env.PATH, NODE_OPTIONS: process.env.NODE_OPTIONS },
  });
  let said = '';
  run.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(0, 2_000);
  });
  const code = await new Promise<number | null>((resolve, reject) => run.on('error', reject).on('close', resolve));
  if (code === 0) return;
  // Where the work was done in is nobody's business.
  const why = said.replaceAll(`${folder}/`, '').trim();
  throw new Failure('input', `The scenario could not be assessed: ${why === '' ? `exit code ${code}` : why}`);
}

async function onlyFile(folder: string): Promise<JobFile> {
  const name = (await readdir(folder)).find((one) => one.endsWith('.html'));
  if (name === undefined) throw new Failure('internal', 'The assessment wrote no report.');
  return { name, mediaType: 'text/html; charset=utf-8', content: await readFile(join(folder, name)) };
}
