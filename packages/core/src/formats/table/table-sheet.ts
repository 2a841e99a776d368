import type { CsvRow } from '../csv/parse-csv.ts';

/** A table of a file: its rows as text, and where a workbook has formulas and merged cells (`B4`, `A1:C1`). */
export type TableSheet = {
  /** Empty in a file that holds one table. */
  readonly name: string;
  readonly rows: readonly CsvRow[];
  readonly formulas: readonly string[];
  readonly merged: readonly string[];
};

/** Some of the places in a sentence. */
export function fewPlaces(places: readonly string[]): string {
  const first = places.slice(0, 5).join(', ');
  return places.length > 5 ? `${first} and ${places.length - 5} more` : first;
}

/** The letters of a column by its number from zero, as spreadsheets name it. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnLetters(Math.floor(column / 26) - 1)}${last}`;
}

/** Where a cell such as `AB7` stands: its column from zero and its line. */
export function placeOfCell(place: string): { readonly column: number; readonly line: number } {
  let column = 0;
  for (const letter of place.replace(/[^A-Z]/gu, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, line: Number(place.replace(/\D/gu, '')) };
}
