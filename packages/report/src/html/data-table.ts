import { type Attributes, type Content, el } from '../markup/element.ts';

/** A row: its cells in the order of the columns, and attributes such as those that filters look at. */
export type Row = { readonly cells: readonly Content[]; readonly attributes?: Attributes };

/** A table: what it shows in words, its column heads, its rows. */
export type TableContent = {
  readonly caption: Content;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly class?: string;
};

/** A table whose first column heads the rows. Each cell repeats the head of its column for narrow screens. */
export function dataTable({ caption, columns, rows, class: kind }: TableContent): Content {
  return el(
    'table',
    { class: kind === undefined ? 'data' : `data ${kind}`, 'data-group': '' },
    el('caption', {}, caption),
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        columns.map((column) => el('th', { scope: 'col' }, column)),
      ),
    ),
    el(
      'tbody',
      {},
      rows.map(({ cells, attributes = {} }) =>
        el(
          'tr',
          attributes,
          cells.map((cell, place) =>
            place === 0
              ? el('th', { scope: 'row', 'data-label': columns[place] }, cell)
              : el('td', { 'data-label': columns[place] }, cell),
          ),
        ),
      ),
    ),
  );
}
