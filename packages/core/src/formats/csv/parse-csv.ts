/** A row of a table and the line it starts in. */
export type CsvRow = { readonly cells: readonly string[]; readonly line: number };

/** The rows of a table, and the line of a quote that is never closed. */
export type ParsedCsv = { readonly rows: readonly CsvRow[]; readonly unclosedQuote?: number };

/**
 * Splits text into cells as RFC 4180 has it, at commas or another separator of one sign: quoted cells, doubled quotes, any line end. Blank lines are left out. A
 * quote that is never closed takes the rest.
 */
export function parseCsv(text: string, separator = ','): ParsedCsv {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let start = 1;
  let unclosedQuote: number | undefined;
  let i = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const endCell = (): void => {
    cells.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line: start });
    cells = [];
  };
  while (i < text.length) {
    const sign = text.charAt(i);
    if (sign === '"' && cell === '') {
      const [quoted, next] = quotedCell(text, i + 1);
      if (next > text.length) unclosedQuote = line;
      cell = quoted;
      for (const inside of quoted) if (inside === '\n') line += 1;
      i = next;
      continue;
    }
    if (sign === separator) endCell();
    else if (sign === '\n') {
      endRow();
      line += 1;
      start = line;
    } else if (sign !== '\r' || text.charAt(i + 1) !== '\n') cell += sign;
    i += 1;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return unclosedQuote === undefined ? { rows } : { rows, unclosedQuote };
}

/** The text of a quoted cell that begins at a place, and the place after its closing quote: beyond the end without one. */
function quotedCell(text: string, begin: number): readonly [string, number] {
  let value = '';
  let from = begin;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return [value + text.slice(from), text.length + 1];
    value += text.slice(from, quote);
    if (text.charAt(quote + 1) !== '"') return [value, quote + 1];
    value += '"';
    from = quote + 2;
  }
}
