import { basename, resolve } from 'node:path';
import {
  Failure,
  type Finding,
  type OwnRequirements,
  parseCsv,
  type RequirementFile,
  requirementsFromOscal,
  requirementsFromSheets,
  type SheetColumns,
  type SheetField,
  sheetFields,
} from '@nemecys/core';
import { readFile } from '../read-file.ts';
import { readWorkbook } from './read-workbook.ts';

/** Sets of own requirements, and what is to be said of them; with an error among that no set is used. */
export type OwnSets = { readonly files: readonly RequirementFile[]; readonly findings: readonly Finding[] };

const limit = { bytes: 3e7, advice: 'Is it a list of requirements?' };

/** Reads sets of own requirements: OSCAL catalogues (JSON), workbooks (XLSX) and tables (CSV). Throws a Failure. */
export function readOwnRequirements(
  files: readonly string[],
  { columns, cwd }: { readonly columns: SheetColumns; readonly cwd: string },
): OwnSets {
  const read = files.map((file) => readSet(file, { columns, cwd }));
  const findings = read.flatMap((one) => one.findings);
  const ids = files.map(setId);
  const twice = files.find((_, at) => ids.indexOf(ids[at] ?? '') !== at);
  if (twice !== undefined) {
    throw new Failure(
      'input',
      `Two files of requirements are called like ${twice}. A set is named by its file: rename one.`,
    );
  }
  return { files: read.flatMap(({ requirements }) => requirements ?? []), findings };
}

function readSet(
  file: string,
  { columns, cwd }: { readonly columns: SheetColumns; readonly cwd: string },
): OwnRequirements {
  const bytes = readFile(resolve(cwd, file), file, limit);
  const id = setId(file);
  const set = { id, title: basename(file), version: 'not stated', file, columns };
  if (isOleFile(bytes))
    throw new Failure('input', `${file} is of an old or protected format. Save it as .xlsx or .csv.`);
  if (isZip(bytes)) {
    const { sheets, findings } = readWorkbook(bytes, file);
    return sheets === undefined ? { requirements: undefined, findings } : requirementsFromSheets(sheets, set);
  }
  const text = textOf(bytes, file);
  if (/^\s*[{[]/u.test(text)) return requirementsFromOscal(parseJson(text, file), { id, file });
  const { rows, unclosedQuote } = parseCsv(text, separatorOf(text));
  if (unclosedQuote === undefined) return requirementsFromSheets([{ name: '', rows }], set);
  const where = { file, line: unclosedQuote };
  const message = 'A quote that opens here is never closed.';
  const advice = 'Close it, or double it where it stands for itself.';
  return { requirements: undefined, findings: [{ code: 'sheet-quote', severity: 'error', message, advice, where }] };
}

/** A set is named by its file, so that its ids stay as long as that does. */
function setId(file: string): string {
  const name = basename(file)
    .replace(/\.[^.]*$/u, '')
    .toLowerCase();
  return `own-${name.replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '')}`;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function isOleFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Failure('input', `${file} is neither a workbook nor UTF-8 text. Save it as .xlsx, or as UTF-8.`, {
      cause,
    });
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure('input', `${file} is no JSON: ${why}`, { cause });
  }
}

/** The sign that parts the most cells of the first line; spreadsheets of some languages write semicolons. */
function separatorOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/u, 1);
  const bare = head.replace(/"[^"]*"/gu, '');
  const counts = [',', ';', '\t'].map((sign) => [sign, bare.split(sign).length] as const);
  return counts.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** Which column holds what, from words such as `id=Nr,obligation=Requirement text`. Throws a Failure. */
export function sheetColumnsOf(text: string | undefined): SheetColumns {
  const columns: Partial<Record<SheetField, string>> = {};
  for (const part of text === undefined ? [] : text.split(',')) {
    const [name = '', head = ''] = part.split(/=(.*)/su, 2).map((word) => word.trim());
    const field = sheetFields.find((known) => known.toLowerCase() === name.toLowerCase());
    if (field === undefined || head === '') {
      throw new Failure('input', `--columns: "${part}" is not FIELD=HEAD. Fields: ${sheetFields.join(', ')}.`);
    }
    columns[field] = head;
  }
  return columns;
}
