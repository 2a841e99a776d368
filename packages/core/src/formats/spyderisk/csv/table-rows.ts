import type { Finding } from '../../../finding.ts';
import { parseCsv } from './parse-csv.ts';

/** The tables of a knowledge base: their text by file name without folder, such as `Threat.csv`. */
export type CsvTables = ReadonlyMap<string, string>;

/** One row by column name; a column that a release lacks, like a blank cell, is the empty text. */
export type TableRow = { readonly cell: (column: string) => string; readonly file: string; readonly line: number };

/** The rows of a table, none where a release lacks it. The sample row that stands first in every table is left out. */
export function tableRows(tables: CsvTables, name: string, findings: Finding[], folder: string): TableRow[] {
  const text = tables.get(`${name}.csv`);
  if (text === undefined) return [];
  const file = folder === '' ? `${name}.csv` : `${folder}/${name}.csv`;
  const [header, ...rows] = parseCsv(text);
  const columns = new Map(header?.cells.map((column, i) => [column.trim(), i]));
  return rows.flatMap(({ cells, line }, i) => {
    if (i === 0 && cells.some((cell) => cell.endsWith('#000000'))) return [];
    if (cells.length !== header?.cells.length)
      findings.push({
        code: 'row-with-wrong-width',
        severity: 'warning',
        message: `The row has ${cells.length} cells where the table has ${header?.cells.length} columns.`,
        where: { file, line },
      });
    return [{ cell: (column) => cells[columns.get(column) ?? -1] ?? '', file, line }];
  });
}
