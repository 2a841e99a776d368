import { fitText } from '../markup/escape.ts';

// A spreadsheet takes a cell that starts with one of these for a formula; the wide forms are what some input methods type.
const formulaStart = /^\s*[=+\-@\t\r\n＝＋－＠]/u;
// A spreadsheet of another locale may cut a quoted cell at a semicolon or tab and read the rest as a cell of its own.
const formulaAfterCut = /([;\t\r\n])(\s*)(?=[=+\-@＝＋－＠])/gu;

/**
 * Rows as CSV after RFC 4180: every cell quoted, quotes doubled, lines ended with CR LF. A cell that a spreadsheet could
 * take for a formula is preceded by an apostrophe, so that it stays text.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  const fit = fitText(text);
  const safe = fit.replace(formulaAfterCut, "$1$2'");
  return `"${(formulaStart.test(fit) ? `'${safe}` : safe).replaceAll('"', '""')}"`;
}
