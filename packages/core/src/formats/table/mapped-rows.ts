import type { Finding } from '../../finding.ts';
import { toldText } from './cell-text.ts';
import { columnName, type TableColumns } from './columns.ts';
import type { TableSheet } from './table-sheet.ts';

/** A row with what it says, by what the columns hold; empty where it says nothing. */
export type MappedRow<Field extends string> = { readonly line: number; readonly of: (field: Field) => string };

/** Longer than what people write into a cell of a list; what is longer is pasted by mistake or to do harm. */
const longestCell = 1_000;

/** The rows below the head, and an error for each cell that is too long to be meant. */
export function mappedRows<Field extends string>(
  { name, rows }: TableSheet,
  { line: head, columns }: TableColumns<Field>,
  file: string,
): { readonly rows: readonly MappedRow<Field>[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const mapped = rows
    .filter(({ line }) => line > head)
    .flatMap(({ cells, line }): readonly MappedRow<Field>[] => {
      const said = new Map<Field, string>();
      for (const { field, column, head: shown } of columns) {
        const text = toldText(cells[column]?.slice(0, longestCell * 20));
        if (text.length > longestCell)
          findings.push({
            ...{ code: 'import-long-cell', severity: 'error' },
            where: { file, line, ...(name === '' ? {} : { path: name }) },
            message: `Column ${columnName({ column, head: shown })} holds ${cells[column]?.length} characters; at most ${longestCell} are read.`,
            advice: 'Shorten the text, or leave this column out.',
          });
        else if (text !== '') said.set(field, text);
      }
      return said.size === 0 ? [] : [{ line, of: (field) => said.get(field) ?? '' }];
    });
  return { rows: mapped, findings };
}

/** Line numbers as a sentence has them: `5, 7-12`, and how many more where that would be long. */
export function linesInWords(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && line <= last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  const words = runs.slice(0, 6).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  return `${words.join(', ')}${runs.length > 6 ? ' …' : ''}`;
}
