import { Failure } from '../../failure.ts';
import type { Finding } from '../../finding.ts';
import { decodeText } from '../../scenario/read/decode-text.ts';
import { parseCsv } from '../csv/parse-csv.ts';
import { readWorkbook } from '../xlsx/read-workbook.ts';
import { fewPlaces, type TableSheet } from './table-sheet.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** The tables of a file, and in which form they were written; none where a finding prevents it. */
export type ReadTable = {
  readonly form: string;
  readonly sheets: readonly TableSheet[];
  readonly findings: readonly Finding[];
};

/** The most rows that a table may have: far more than a list that people keep. */
const mostRows = 50_000;

/**
 * Reads the tables of a workbook (XLSX) or of a text (CSV with commas, semicolons, tabs or bars; UTF-8, UTF-16 or
 * Windows-1252). Throws a Failure where the file is neither, is damaged, or grows too large.
 */
export function readTable(bytes: Uint8Array, file: string): ReadTable {
  if (isOleFile(bytes))
    throw new Failure('input', `${file} is of an old or protected format. Save it as .xlsx or .csv.`);
  const read = isZip(bytes) ? { form: 'XLSX', ...readWorkbook(bytes, file) } : readText(bytes, file);
  const long = read.sheets.find(({ rows }) => rows.length > mostRows);
  if (long !== undefined)
    throw new Failure('too-large', `${file} has a table of more than ${mostRows} rows. Split it into several files.`);
  return read;
}

/** Errors for every formula and every merged cell, wherever they stand, for tables that are taken as a whole. */
export function refuseComputed(sheets: readonly TableSheet[], file: string): readonly Finding[] {
  return sheets.flatMap(({ name, formulas, merged }): readonly Finding[] => {
    const found: Finding[] = [];
    const tell = (code: string, message: string, advice: string): void => {
      found.push({ code: `sheet-${code}`, severity: 'error', message, advice, where: { file } });
    };
    if (merged.length > 0)
      tell(
        'merged',
        `Sheet "${name}" merges cells: ${fewPlaces(merged)}.`,
        'Take them apart and write the text into each row.',
      );
    if (formulas.length > 0)
      tell(
        'formula',
        `Sheet "${name}" holds formulas, which are never evaluated: ${fewPlaces(formulas)}.`,
        'Put values in their place.',
      );
    return found;
  });
}

function readText(bytes: Uint8Array, file: string): ReadTable {
  const { text, encoding } = textOf(bytes, file);
  // Spreadsheets may name the separator in a line of its own; it stays as an empty one, so that places are those of the file.
  const stated = /^sep=([,;\t|])\r?\n/u.exec(text)?.[1];
  const body = stated === undefined ? text : text.slice('sep=;'.length);
  const separator = stated ?? separatorOf(body);
  const { rows, unclosedQuote } = parseCsv(body, separator);
  const form = `CSV, ${encoding}, parted by ${separatorWords[separator]}`;
  if (unclosedQuote === undefined)
    return { form, sheets: [{ name: '', rows, formulas: [], merged: [] }], findings: [] };
  const where = { file, line: unclosedQuote };
  const message = 'A quote that opens here is never closed.';
  const advice = 'Close it, or double it where it stands for itself.';
  return { form, sheets: [], findings: [{ code: 'sheet-quote', severity: 'error', message, advice, where }] };
}

const separatorWords: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function isOleFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function textOf(bytes: Uint8Array, file: string): { readonly text: string; readonly encoding: string } {
  const decoded = decodeText(bytes);
  if (decoded.ok) return { text: decoded.text, encoding: bytes[0] === 0xff || bytes[0] === 0xfe ? 'UTF-16' : 'UTF-8' };
  // Zero bytes and other controls are in no table: this is no text in any of the encodings.
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32)))
    throw new Failure('input', `${file} is neither a workbook nor text. Save it as .xlsx or .csv.`);
  return { text: decodeWindows1252(bytes), encoding: 'Windows-1252' };
}

/** The sign that parts the most cells in most of the first lines; spreadsheets of some languages write semicolons. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/u, 20)
    .filter((line) => line.trim() !== '');
  const widthOf = (sign: string): number => {
    const widths = lines.map((line) => line.replace(/"[^"]*"/gu, '').split(sign).length).sort((a, b) => a - b);
    return widths[Math.floor(widths.length / 2)] ?? 0;
  };
  return Object.keys(separatorWords).reduce((most, one) => (widthOf(one) > widthOf(most) ? one : most));
}
