import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DocumentFormat, Failure } from '@nemecys/core';
import type { JobFile, MakeFile, WantedFile } from '@nemecys/server';
import { type Run, runCommand } from './run-command.ts';

/**
 * Makes the file of a job with this very command in a process of its own: however long it takes, the server goes on
 * answering, and whoever cancels it ends it at once.
 */
export const makeFile: MakeFile = async (wanted, stopped) => {
  const folder = await mkdtemp(join(tmpdir(), 'nemecys-job-'));
  try {
    await writeFile(join(folder, 'scenario.yaml'), wanted.text, { mode: 0o600 });
    return await make(wanted, { folder, stopped });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function make(wanted: WantedFile, run: Run): Promise<JobFile> {
  const scenario = join(run.folder, 'scenario.yaml');
  const out = join(run.folder, 'out');
  switch (wanted.kind) {
    case 'report':
      await runCommand(['assess', scenario, '--out', out, '--format', 'html', '--quiet'], run);
      return onlyFile(out, 'html');
    case 'document': {
      const records = join(run.folder, 'register');
      await writeFile(records, JSON.stringify(wanted.register), { mode: 0o600 });
      const { document, format, day } = wanted;
      const which = ['--only', document, '--documents', format, '--at', day];
      await runCommand(['comply', scenario, '--records', records, ...which, '--out', out, '--quiet'], run);
      return onlyFile(join(out, 'documents'), format);
    }
  }
}

const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

async function onlyFile(folder: string, format: DocumentFormat): Promise<JobFile> {
  const name = (await readdir(folder)).find((one) => one.endsWith(`.${format}`));
  if (name === undefined) throw new Failure('internal', 'The command wrote no file of this format.');
  return { name, mediaType: mediaTypes[format], content: await readFile(join(folder, name)) };
}
