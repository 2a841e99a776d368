import { basename, resolve } from 'node:path';
import {
  decodeText,
  Failure,
  type Finding,
  type OwnRequirements,
  type RequirementFile,
  requirementsFromOscal,
  requirementsFromSheets,
  type SheetColumns,
  type SheetField,
  sheetFields,
} from '@nemecys/core';
import { readTable, refuseComputed } from '@nemecys/core/imports';
import { columnWords } from '../column-words.ts';
import { readFile } from '../read-file.ts';

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
  const json = jsonOf(bytes);
  if (json !== undefined) return requirementsFromOscal(parseJson(json, file), { id, file });
  const { sheets, findings } = readTable(bytes, file);
  const all = [...findings, ...refuseComputed(sheets, file)];
  return all.length > 0 ? { requirements: undefined, findings: all } : requirementsFromSheets(sheets, set);
}

/** The text of a file that is JSON by its first sign. */
function jsonOf(bytes: Uint8Array): string | undefined {
  const decoded = decodeText(bytes);
  return decoded.ok && /^\s*[{[]/u.test(decoded.text) ? decoded.text : undefined;
}

/** A set is named by its file, so that its ids stay as long as that does. */
function setId(file: string): string {
  const name = basename(file)
    .replace(/\.[^.]*$/u, '')
    .toLowerCase();
  return `own-${name.replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '')}`;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure('input', `${file} is no JSON: ${why}`, { cause });
  }
}

/** Which column holds what, from words such as `id=Nr,obligation=Requirement text`. Throws a Failure. */
export function sheetColumnsOf(text: string | undefined): SheetColumns {
  const columns: Partial<Record<SheetField, string>> = {};
  for (const { field, head } of columnWords(text, sheetFields)) {
    if (head === '') throw new Failure('input', `--columns: say which column holds "${field}": ${field}=HEAD.`);
    columns[field] = head;
  }
  return columns;
}
