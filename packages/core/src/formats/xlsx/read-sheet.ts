import type { CsvRow } from '../csv/parse-csv.ts';
import type { XmlReader } from './read-xml.ts';

/** What a sheet holds, and where formulas and merged cells stand in it. */
export type ReadSheet = {
  readonly rows: readonly CsvRow[];
  readonly formulas: readonly string[];
  readonly merged: readonly string[];
};

/** More columns than this are no list that somebody keeps; a cell far out must not make a row of millions. */
const mostColumns = 512;

/** Reads a sheet of a workbook: the text of each cell as it is kept, rows without any text left out. */
export function readSheet(read: (reader: XmlReader) => void, strings: readonly string[]): ReadSheet {
  const rows: { cells: string[]; line: number }[] = [];
  const formulas: string[] = [];
  const merged: string[] = [];
  let line = 0;
  let cells: string[] = [];
  let cell = { at: '', column: 0, type: '', text: '' };
  let inText = false;
  read({
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes.r ?? line + 1);
        cells = [];
        cell = { ...cell, column: -1 };
      } else if (name === 'c') {
        const at = attributes.r ?? '';
        const column = at === '' ? cell.column + 1 : columnOf(at);
        cell = { at, column, type: attributes.t ?? 'n', text: '' };
      } else if (name === 'f') formulas.push(cell.at);
      else if (name === 'v' || name === 't') inText = true;
      else if (name === 'mergeCell') merged.push(attributes.ref ?? '');
    },
    text: (text) => {
      if (inText) cell.text += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') inText = false;
      if (name === 'c' && cell.column < mostColumns) cells[cell.column] = textOf(cell, strings);
      if (name === 'row') {
        const whole = Array.from(cells, (text) => text ?? '');
        if (whole.some((text) => text.trim() !== '')) rows.push({ cells: whole, line });
      }
    },
  });
  return { rows, formulas, merged };
}

function textOf({ type, text }: { readonly type: string; readonly text: string }, strings: readonly string[]): string {
  return type === 's' ? (strings[Number(text)] ?? '') : text;
}

/** The number of a column from the place of a cell, such as AB7. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place.replace(/[^A-Z]/gu, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
