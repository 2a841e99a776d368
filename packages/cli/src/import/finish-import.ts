import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Failure, type Finding } from '@nemecys/core';
import { columnName, type MappedTable } from '@nemecys/core/imports';
import { tellFindings } from '../assess-file.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Printer } from '../printer.ts';
import { type Session, writeJson } from '../session.ts';
import { writeFiles, writeNewFile } from '../write-files.ts';
import type { ImportTarget } from './read-target.ts';

/** Where an imported scenario goes: into a file, nowhere, or to the standard output. */
export type Destination = { readonly into: string; readonly out?: string; readonly dryRun?: true };

/** Refuses to write over another file than the scenario itself, before any work is done. Throws a Failure. */
export function refuseOtherFile({ into, out }: Destination, { io }: Session): void {
  if (out === undefined || !existsSync(resolve(io.cwd, out)) || resolve(io.cwd, out) === resolve(io.cwd, into)) return;
  throw new Failure(
    'not-writable',
    `${out} is there already and stays as it is. Name another file, or ${into} itself.`,
  );
}

/** Says how the table was read: its form, its head, and which column holds what. */
export function printTable<Field extends string>(
  form: string,
  { sheet, columns, rows }: MappedTable<Field>,
  { line, paint }: Printer,
): void {
  const where = sheet === '' ? '' : `, table "${sheet}"`;
  line(`Read as ${form}${where}: head in row ${columns.line}, ${rows.length} rows below.`);
  line(paint.strong('Columns'));
  const notes = { told: 'as told', head: '', words: 'by words in its head: check it' };
  for (const { field, column, head, how } of columns.columns) {
    line(
      `  ${field.padEnd(13)}${columnName({ column, head })}${notes[how] === '' ? '' : paint.faint(` (${notes[how]})`)}`,
    );
  }
  const read = new Set(columns.columns.map(({ column }) => column));
  const unread = columns.heads.filter((head, column) => head !== '' && !read.has(column));
  if (unread.length > 0) line(`  not read: ${unread.join(', ')}`);
}

type Result = {
  /** Undefined where the text of the scenario cannot take the import. */
  readonly text: string | undefined;
  readonly target: ImportTarget;
  readonly to: Destination;
  /** What machines are told besides the text. */
  readonly told: Readonly<Record<string, unknown>>;
};

/** Proves that the scenario reads back with what was imported, and writes it where it is to go. */
export async function finishImport({ text, target, to, told }: Result, session: Session): Promise<ExitCode> {
  const { io, err, quiet, json } = session;
  if (text === undefined)
    throw new Failure(
      'input',
      `${to.into} cannot take it: its file must be YAML with a field a line, and hold what is to be changed.`,
    );
  const faults = await target.prove(text);
  if (faults.length > 0) {
    err.line(`With what is imported ${to.into} would have errors, so nothing was written:`);
    tellFindings(faults, 'wrong', session);
    return exitCode.input;
  }
  const { out, dryRun } = to;
  if (dryRun !== true && out !== undefined) {
    if (existsSync(resolve(io.cwd, out))) writeFiles(dirname(out), [{ name: basename(out), content: text }], io);
    else writeNewFile(out, text, io);
  }
  if (json) writeJson(session, { format: 'nemecys-import/1', ...told, ...(dryRun === true ? {} : { text }) });
  else if (dryRun !== true && out === undefined) io.stdout.write(text);
  if (!quiet && !json)
    err.line(
      dryRun === true ? 'Nothing was written.' : out === undefined ? '' : `Wrote ${out}. Next: nemecys check ${out}`,
    );
  return exitCode.done;
}

/** Findings that stop an import, or those to be told beside it. */
export function stops(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
