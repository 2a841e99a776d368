import { resolve } from 'node:path';
import { Failure, type Finding } from '@nemecys/core';
import {
  likeliestSheet,
  type MappedTable,
  mapTable,
  plainWords,
  readTable,
  type TableReading,
  type ToldColumns,
} from '@nemecys/core/imports';
import { columnWords } from '../column-words.ts';
import { readFile } from '../read-file.ts';
import type { Session } from '../session.ts';

/** A table that was read from a file, in which form, and all that is to be said of it. */
export type ImportTable<Field extends string> = {
  readonly form: string;
  readonly table: MappedTable<Field> | undefined;
  readonly findings: readonly Finding[];
};

const limit = { bytes: 3e7, advice: 'Is it a list that people keep?' };

/** Which table of a file to read, and which column holds what, as the options say it. */
export type TableOptions = { readonly sheet?: string; readonly columns?: string };

/** Reads the table of a file that is named, or the one that has most of the usual columns. Throws a Failure. */
export function readImportTable<Field extends string>(
  reading: TableReading<Field>,
  { sheet: wanted, columns }: TableOptions,
  { io }: Session,
): ImportTable<Field> {
  const { file, vocabulary } = reading;
  const { form, sheets, findings } = readTable(readFile(resolve(io.cwd, file), file, limit), file);
  if (findings.length > 0) return { form, table: undefined, findings };
  const fields = Object.keys(vocabulary) as Field[];
  const told = Object.fromEntries(columnWords(columns, fields).map(({ field, head }) => [field, head]));
  const full = { ...reading, told: told as ToldColumns<Field> };
  const sheet = wanted === undefined ? likeliestSheet(sheets, full) : sheets.find(({ name }) => name === wanted);
  if (sheet === undefined) {
    const names = sheets.map(({ name }) => `"${name}"`).join(', ');
    throw new Failure(
      'not-found',
      `${file} has no table ${wanted === undefined ? '' : `"${wanted}"`}. Tables: ${names}.`,
    );
  }
  const table = mapTable(sheet, full);
  return { form, table, findings: table.findings };
}

/** What words mean, from options such as `Monitor=patient-monitor`. Throws a Failure. */
export function meaningsOf(option: string, given: readonly string[] = []): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map((part) => {
      // What is meant has no equals sign in it; words of a list may.
      const [, words = '', means = ''] = /^(.*)=([^=]*)$/su.exec(part) ?? [];
      if (plainWords(words) === '' || means.trim() === '')
        throw new Failure('input', `${option}: "${part}" is not WORDS=MEANING.`);
      return [plainWords(words), means.trim()];
    }),
  );
}
