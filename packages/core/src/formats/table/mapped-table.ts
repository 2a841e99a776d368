import type { Finding } from '../../finding.ts';
import {
  type ApartColumns,
  type TableColumns,
  type ToldColumns,
  tableColumns,
  untrustedCells,
  type Vocabulary,
} from './columns.ts';
import { type MappedRow, mappedRows } from './mapped-rows.ts';
import type { TableSheet } from './table-sheet.ts';

/** A table with what its columns hold and its rows; findings that are errors mean that nothing of it may be taken. */
export type MappedTable<Field extends string> = {
  readonly sheet: string;
  readonly columns: TableColumns<Field>;
  readonly rows: readonly MappedRow<Field>[];
  readonly findings: readonly Finding[];
};

/** How a table is to be read: its usual heads, those somebody told, and the fields of which one at least must be there. */
export type TableReading<Field extends string> = {
  readonly vocabulary: Vocabulary<Field>;
  readonly told?: ToldColumns<Field>;
  readonly apart?: ApartColumns<Field>;
  readonly needed: readonly Field[];
  readonly file: string;
};

/** Reads one table by its columns. */
export function mapTable<Field extends string>(sheet: TableSheet, reading: TableReading<Field>): MappedTable<Field> {
  const { vocabulary, needed, file } = reading;
  const columns = tableColumns(sheet, vocabulary, reading);
  const { rows, findings } = mappedRows(sheet, columns, file);
  const has = columns.columns.some(({ field }) => needed.includes(field));
  const where = { file, line: columns.line };
  const missing: Finding = {
    ...{ code: 'import-no-columns', severity: 'error', where },
    message: `No column holds any of: ${needed.join(', ')}. Heads: ${columns.heads.filter(Boolean).join(', ') || 'none'}.`,
    advice: 'Say which column holds what.',
  };
  const empty: Finding = {
    ...{ code: 'import-no-rows', severity: 'error', where },
    message: 'No row below the head says anything.',
    advice: 'Choose another table, or the right columns.',
  };
  const own = has ? (rows.length === 0 ? [empty] : []) : [missing];
  const all = [...columns.findings, ...own, ...untrustedCells(sheet, columns, file), ...findings];
  return { sheet: sheet.name, columns, rows, findings: all };
}

/** The table of a file that has most of the columns, the first of several. */
export function likeliestSheet<Field extends string>(
  sheets: readonly TableSheet[],
  reading: TableReading<Field>,
): TableSheet | undefined {
  const hits = (sheet: TableSheet) => tableColumns(sheet, reading.vocabulary, reading).columns.length;
  return sheets.reduce<TableSheet | undefined>(
    (best, one) => (best !== undefined && hits(best) >= hits(one) ? best : one),
    undefined,
  );
}
