import type { Finding } from '../../finding.ts';
import { cellText, plainWords } from './cell-text.ts';
import { columnLetters, fewPlaces, placeOfCell, type TableSheet } from './table-sheet.ts';

/** The usual heads of columns by what they hold, the most telling first. */
export type Vocabulary<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** Heads that somebody told, by what their columns hold; an empty one says that no column holds it. */
export type ToldColumns<Field extends string> = Partial<Readonly<Record<Field, string>>>;

/** Words in heads that leave a column to one field alone, as those of what remains afterwards. */
export type ApartColumns<Field extends string> = { readonly field: Field; readonly words: RegExp };

/** A column that holds something, and how that is known: told, from its whole head, or from words in it. */
export type FoundColumn<Field extends string> = {
  readonly field: Field;
  readonly column: number;
  readonly head: string;
  readonly how: 'told' | 'head' | 'words';
};

/** The head of a table and what its columns hold. */
export type TableColumns<Field extends string> = {
  /** The line the head stands in. */
  readonly line: number;
  readonly heads: readonly string[];
  readonly columns: readonly FoundColumn<Field>[];
  readonly findings: readonly Finding[];
};

/** How far down the head is looked for: lists begin with a title, a date, a logo. */
const headWithin = 30;

/**
 * Finds the head of a table, the row that has the most of the usual heads (or of those told), and what its columns hold. A
 * head that was told and is not there is an error.
 */
export function tableColumns<Field extends string>(
  { rows }: TableSheet,
  vocabulary: Vocabulary<Field>,
  { told = {}, apart, file }: Apart<Field> & { readonly told?: ToldColumns<Field>; readonly file: string },
): TableColumns<Field> {
  const candidates = rows.slice(0, headWithin).map((row) => {
    const heads = row.cells.map((cell) => cellText(cell).slice(0, 200));
    const columns = columnsOf(heads, vocabulary, { told, apart });
    return {
      line: row.line,
      heads,
      columns,
      hits: columns.length + columns.filter(({ how }) => how === 'told').length,
    };
  });
  const widest = candidates.find(({ heads }) => heads.filter((head) => head !== '').length > 1) ?? candidates[0];
  const most = candidates.reduce((best, one) => (one.hits > best.hits ? one : best), candidates[0] ?? { hits: 0 });
  const found = most.hits > 0 && 'line' in most ? most : widest;
  const { line, heads, columns } = found ?? { line: 1, heads: [], columns: [] };
  return { line, heads, columns, findings: missingHeads({ heads, columns, line }, told, file) };
}

type Apart<Field extends string> = { readonly apart?: ApartColumns<Field> | undefined };

function columnsOf<Field extends string>(
  heads: readonly string[],
  vocabulary: Vocabulary<Field>,
  { told, apart }: Apart<Field> & { readonly told: ToldColumns<Field> },
): readonly FoundColumn<Field>[] {
  const fields = Object.keys(vocabulary) as Field[];
  const plain = heads.map(plainWords);
  const found = new Map<Field, FoundColumn<Field>>();
  const taken = new Set<number>();
  const take = (field: Field, column: number, how: FoundColumn<Field>['how']): void => {
    if (column < 0 || found.has(field) || taken.has(column)) return;
    found.set(field, { field, column, head: heads[column] ?? '', how });
    taken.add(column);
  };
  const mayHold = (head: string, field: Field): boolean =>
    apart === undefined || field === apart.field || !apart.words.test(head);
  const place = (matches: (head: string, name: string) => boolean, how: FoundColumn<Field>['how']): void => {
    for (const field of fields.filter((one) => told[one] === undefined)) {
      for (const name of vocabulary[field].map(plainWords)) {
        take(
          field,
          plain.findIndex((head, column) => !taken.has(column) && mayHold(head, field) && matches(head, name)),
          how,
        );
      }
    }
  };
  for (const field of fields) {
    const head = told[field];
    if (head !== undefined && head !== '') take(field, plain.indexOf(plainWords(head)), 'told');
  }
  place((head, name) => head === name, 'head');
  place((head, name) => name.length > 3 && ` ${head} `.includes(` ${name} `), 'words');
  return fields.flatMap((field) => found.get(field) ?? []);
}

function missingHeads<Field extends string>(
  { heads, columns, line }: Pick<TableColumns<Field>, 'heads' | 'columns' | 'line'>,
  told: ToldColumns<Field>,
  file: string,
): readonly Finding[] {
  return (Object.entries(told) as [Field, string][])
    .filter(([field, head]) => head !== '' && !columns.some((one) => one.field === field))
    .map(([field, head]) => ({
      ...{ code: 'import-no-column', severity: 'error' as const, where: { file, line } },
      message: `No column is called "${head}", which was told to hold "${field}".`,
      advice: `Heads of the columns: ${heads.filter((one) => one !== '').join(', ') || 'none'}.`,
    }));
}

/**
 * What in the columns that are read cannot be taken as it stands: formulas, as what they gave when the file was saved need
 * not be so, and merged cells, whose text stands in the first of them only.
 */
export function untrustedCells<Field extends string>(
  { name, formulas, merged }: TableSheet,
  { line, columns }: TableColumns<Field>,
  file: string,
): readonly Finding[] {
  const read = new Set(columns.map(({ column }) => column));
  const where = { file, ...(name === '' ? {} : { path: name }) };
  const computed = formulas.filter((place) => {
    const cell = placeOfCell(place);
    return cell.line > line && read.has(cell.column);
  });
  const joined = merged.filter((range) => {
    const [from, to] = range.split(':').map(placeOfCell);
    if (from === undefined || to === undefined || to.line <= line) return false;
    return [...read].some((column) => column >= from.column && column <= to.column);
  });
  const found: Finding[] = [];
  if (computed.length > 0)
    found.push({
      ...{ code: 'sheet-formula', severity: 'error', where },
      message: `Formulas stand where values are read, and are never evaluated: ${fewPlaces(computed)}.`,
      advice: 'Put values in their place (copy, paste as values), or leave their column out.',
    });
  if (joined.length > 0)
    found.push({
      ...{ code: 'sheet-merged', severity: 'error', where },
      message: `Merged cells stand where values are read: ${fewPlaces(joined)}.`,
      advice: 'Take them apart and write the text into each row.',
    });
  return found;
}

/** A column as a sentence names it: its letters and its head. */
export function columnName({ column, head }: { readonly column: number; readonly head: string }): string {
  return `${columnLetters(column)} "${head}"`;
}
