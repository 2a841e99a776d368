import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '@nemecys/core';
import type { MakeReport, ReportFormat } from '@nemecys/server';

/** How long one report may take, in milliseconds. */
const patience = 150_000;

/** What each format is called, by the command and by browsers. */
const files: Readonly<Record<ReportFormat, { readonly name: string; readonly mediaType: string }>> = {
  html: { name: 'report.html', mediaType: 'text/html; charset=utf-8' },
  pdf: { name: 'report.pdf', mediaType: 'application/pdf' },
  docx: {
    name: 'report.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: { name: 'report.xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { name: 'risk-file.csv', mediaType: 'text/csv; charset=utf-8' },
  json: { name: 'assessment.json', mediaType: 'application/json' },
};

/**
 * Makes a report with this very command in a process of its own: however long it takes, the server goes on answering, and
 * whoever cancels it ends it at once.
 */
export const makeReport: MakeReport = async ({ text, format, notes }, stopped) => {
  const folder = await mkdtemp(join(tmpdir(), 'nemecys-job-'));
  try {
    const scenario = join(folder, 'scenario.yaml');
    const out = join(folder, 'report');
    await writeFile(scenario, text, { mode: 0o600 });
    const said = notes.map((note) => `--note=${note}`);
    await assess([scenario, '--out', out, '--format', format, '--quiet', ...said], { folder, stopped });
    const { name, mediaType } = files[format];
    return { name, mediaType, content: await readFile(join(out, name)) };
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
