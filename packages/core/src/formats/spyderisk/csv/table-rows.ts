import type { Finding } from '../../../finding.ts';
import { parseCsv } from '../../csv/parse-csv.ts';
import { type FaultCode, fault } from '../fault.ts';

/** The tables of a knowledge base: their text by file name without folder, such as `Threat.csv`. */
export type CsvTables = ReadonlyMap<string, string>;

/** One row by column name; a column that a release lacks, like a blank cell, is the empty text. */
export type TableRow = {
  readonly cell: (column: string) => string;
  /** TRUE or FALSE, undefined where the cell is blank or says anything else, which is a finding. */
  readonly flag: (column: string) => boolean | undefined;
  readonly file: string;
  readonly line: number;
};

/** Columns that mean nothing for an assessment, or that not every release has and whose default changes nothing. */
const optionalColumns = new Set(
  'label comment isVisible hidden constructionState unitCost performanceImpact displayedAt displayedAtNode displayedAtLink Enabled'.split(
    ' ',
  ),
);

/** Tables that not every release has. */
const optionalTables = new Set(
  `DomainFeature PopulationLevel CostLevel PerformanceImpactLevel MIS ControlStrategyMitigates Packages
  ConstructionPredecessor ConstructionSuccessor`.split(/\s+/u),
);

/**
 * Reads tables by name: the rows of each, none where a release lacks the table. The sample row that stands first in every
 * table is left out. Faults are findings, each told once however often a table is asked for.
 */
export function tableReader(tables: CsvTables, folder: string, findings: Finding[]): (name: string) => TableRow[] {
  const known = new Map<string, TableRow[]>();
  return (name) => {
    const rows = known.get(name) ?? readTable(tables, name, { folder, findings });
    known.set(name, rows);
    return rows;
  };
}

function readTable(
  tables: CsvTables,
  name: string,
  { folder, findings }: { readonly folder: string; readonly findings: Finding[] },
): TableRow[] {
  const file = folder === '' ? `${name}.csv` : `${folder}/${name}.csv`;
  const report = (code: FaultCode, message: string, line?: number): void => {
    findings.push(fault(code, message, { where: line === undefined ? { file } : { file, line } }));
  };
  const text = tables.get(`${name}.csv`);
  if (text === undefined) {
    if (!optionalTables.has(name)) report('missing-table', `The table ${name}.csv is missing: nothing of it counts.`);
    return [];
  }
  const { rows: read, unclosedQuote } = parseCsv(text);
  if (unclosedQuote !== undefined)
    report(
      'unclosed-quote',
      'The quote that opens here is never closed and takes the rest of the table.',
      unclosedQuote,
    );
  const [header, ...rows] = read;
  const columns = new Map(header?.cells.map((column, i) => [column.trim(), i]));
  const missing = new Set<string>();
  const columnOf = (column: string): number => {
    const found = columns.get(column);
    if (found === undefined && !missing.has(column) && !optionalColumns.has(column))
      report('missing-column', `The table ${name}.csv lacks the column ${column}: all its cells count as blank.`, 1);
    missing.add(column);
    return found ?? -1;
  };
  return rows.flatMap(({ cells, line }, i) => {
    if (i === 0 && cells.some((cell) => cell.endsWith('#000000'))) return [];
    if (cells.length !== header?.cells.length) {
      const widths = `The row has ${cells.length} cells where the table has ${header?.cells.length} columns`;
      report('row-with-wrong-width', `${widths}; cells that are missing count as blank.`, line);
    }
    const cell = (column: string): string => cells[columnOf(column)] ?? '';
    const flag = (column: string): boolean | undefined => {
      const value = cell(column).trim().toLowerCase();
      if (value === 'true' || value === 'false') return value === 'true';
      if (value !== '')
        report('boolean-not-understood', `${column}: “${cell(column)}” is neither TRUE nor FALSE.`, line);
      return undefined;
    };
    return [{ cell, flag, file, line }];
  });
}
