import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DocumentFormat, Failure } from '@nemecys/core';
import type { DecisionFormat, JobFile, MakeFile, ReportFormat, WantedFile } from '@nemecys/server';
import { importChoices } from './import-choices.ts';
import { type Run, runCommand } from './run-command.ts';

/**
 * Makes the file of a job with this very command in a process of its own: however long it takes, the server goes on
 * answering, and whoever cancels it ends it at once.
 */
export const makeFile: MakeFile = async (wanted, making) => {
  const folder = await mkdtemp(join(tmpdir(), 'nemecys-job-'));
  try {
    await writeFile(join(folder, 'scenario.yaml'), wanted.text, { mode: 0o600 });
    return await make(wanted, { folder, ...making });
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
      for (const { name, text } of wanted.beside)
        await writeFile(join(run.folder, `${name}.yaml`), text, { mode: 0o600 });
      const options = ['scenario', ...wanted.beside.map(({ name }) => name), ...(wanted.search ? ['search'] : [])];
      const role = wanted.role === undefined ? [] : ['--role', wanted.role];
      const how = [...role, '--minimum-grade', wanted.minimumGrade, `--options=${options.join(',')}`];
      const levels = wanted.numbers ? [] : ['--levels-only'];
      await runCommand(['decide', scenario, ...how, ...levels, '--out', out, '--quiet'], run);
      const name = `decision.${wanted.format}`;
      return { name, mediaType: decisions[wanted.format], content: await readFile(join(out, name)) };
    }
    case 'document': {
      const which = ['--only', wanted.document, '--documents', wanted.format];
      await runCommand([...(await complying(wanted, run)), ...which, '--out', out, '--quiet'], run);
      return onlyFile(join(out, 'documents'), wanted.format);
    }
    case 'document-set': {
      const which = ['--documents', wanted.formats.join(','), '--zip'];
      await runCommand([...(await complying(wanted, run)), ...which, '--out', out, '--quiet'], run);
      const name = 'documents.zip';
      return { name, mediaType: 'application/zip', content: await readFile(join(out, name)) };
    }
    case 'inventory':
    case 'hazard-log': {
      const table = join(await mkdtemp(join(run.folder, 'table-')), wanted.file.name);
      await writeFile(table, wanted.file.content, { mode: 0o600 });
      const printed = await runCommand(
        ['import', wanted.kind, table, '--into', scenario, '--json', ...importChoices(wanted)],
        run,
      );
      const { name, mediaType } = imports[wanted.format];
      const content = wanted.format === 'json' ? printed : String(JSON.parse(printed).text);
      return { name, mediaType, content: Buffer.from(content) };
    }
  }
}

/** The command for documents made from a register and a day. */
async function complying(
  { register, day }: Pick<Extract<WantedFile, { kind: 'document' | 'document-set' }>, 'register' | 'day'>,
  { folder }: Run,
): Promise<readonly string[]> {
  const records = join(folder, 'register');
  await writeFile(records, JSON.stringify(register), { mode: 0o600 });
  return ['comply', join(folder, 'scenario.yaml'), '--records', records, '--at', day];
}

const imports = {
  yaml: { name: 'scenario.yaml', mediaType: 'application/yaml; charset=utf-8' },
  json: { name: 'import.json', mediaType: 'application/json' },
} as const;

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
