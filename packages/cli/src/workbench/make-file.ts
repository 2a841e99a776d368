import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DocumentFormat, Failure } from '@nemecys/core';
import type { DecisionFormat, JobFile, MakeFile, ReportFormat, WantedFile } from '@nemecys/server';
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
    case 'report': {
      const notes = wanted.notes.map((note) => `--note=${note}`);
      await runCommand(['assess', scenario, '--out', out, '--format', wanted.format, '--quiet', ...notes], run);
      const { name, mediaType } = reports[wanted.format];
      return { name, mediaType, content: await readFile(join(out, name)) };
    }
    case 'decision': {
      await runCommand(['decide', scenario, '--role', wanted.role, '--out', out, '--quiet'], run);
      const name = `decision.${wanted.format}`;
      return { name, mediaType: decisions[wanted.format], content: await readFile(join(out, name)) };
    }
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

const decisions: Readonly<Record<DecisionFormat, string>> = {
  ...{ html: mediaTypes.html, md: mediaTypes.md, csv: 'text/csv; charset=utf-8', json: 'application/json' },
};

/** What the command calls each report. */
const reports: Readonly<Record<ReportFormat, { readonly name: string; readonly mediaType: string }>> = {
  html: { name: 'report.html', mediaType: mediaTypes.html },
  pdf: { name: 'report.pdf', mediaType: mediaTypes.pdf },
  docx: { name: 'report.docx', mediaType: mediaTypes.docx },
  xlsx: { name: 'report.xlsx', mediaType: mediaTypes.xlsx },
  csv: { name: 'risk-file.csv', mediaType: 'text/csv; charset=utf-8' },
  json: { name: 'assessment.json', mediaType: 'application/json' },
};
