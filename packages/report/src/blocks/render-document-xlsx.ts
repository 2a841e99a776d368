import { fitText } from '../markup/escape.ts';
import { type Block, type BlockDocument, findingWords, signatureWords } from './block.ts';
import { fixedZip } from './fixed-zip.ts';
import { documentLimit } from './limits.ts';

type Cell = {
  readonly value: string;
  readonly type: StringConstructor;
  readonly fontWeight?: 'bold';
  readonly wrap: true;
  readonly alignVertical: 'top';
};
type Sheet = {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  readonly head: number;
};

/**
 * The document as a workbook: a first sheet with all that is no table, and a sheet for each table. Every cell is text, so
 * that nothing in it can be a formula.
 */
export async function renderDocumentXlsx(document: BlockDocument): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/universal');
  const sheets = sheetsOf(document);
  const blob = await write(
    sheets.map(({ name, widths, rows, head }) => ({
      data: rows.map((row) => [...row]),
      sheet: name,
      columns: widths.map((width) => ({ width })),
      ...(head === 0 ? {} : { stickyRowsCount: head }),
    })),
  ).toBlob();
  const date = `${document.day}T00:00:00Z`;
  return fixedZip(new Uint8Array(await blob.arrayBuffer()), (_, xml) =>
    xml.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/gu, date),
  );
}

function sheetsOf({ title, kind, basis, blocks }: BlockDocument): readonly Sheet[] {
  const names = new Set<string>();
  const tables: Sheet[] = [];
  const lines: (readonly Cell[])[] = [[cell(title, 'bold')], [cell(kind)], ...basis.map((line) => [cell(line)])];
  for (const block of blocks) {
    if (block.kind === 'table' && block.rows.length > 0) {
      const name = sheetName(block.caption, names);
      lines.push([cell(`Sheet "${name}": ${block.caption}`)]);
      tables.push(tableSheet(block, name));
    } else lines.push(...linesOf(block).map((line) => [cell(line, block.kind === 'heading' ? 'bold' : undefined)]));
  }
  lines.push([cell(documentLimit)]);
  return [{ name: sheetName('Document', names), widths: [110], rows: lines, head: 0 }, ...tables];
}

function tableSheet({ columns, rows }: Extract<Block, { kind: 'table' }>, name: string): Sheet {
  const sum = Object.values(columns).reduce((total, one) => total + one, 0);
  const widths = Object.values(columns).map((weight) => Math.max(10, Math.round((weight / sum) * 160)));
  const head = Object.keys(columns).map((words) => cell(words, 'bold'));
  return { name, widths, rows: [head, ...rows.map((row) => row.map((words) => cell(words)))], head: 1 };
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [block.empty];
    case 'figure':
      return [`Drawing: ${block.caption}`];
    case 'finding':
      return [findingWords(block)];
    case 'signature':
      return [signatureWords(block)];
  }
}

/** The longest text that a cell of a workbook holds. */
const longest = 32_767;

function cell(words: string, fontWeight?: 'bold'): Cell {
  const fit = fitText(words);
  const value = fit.length > longest ? `${fit.slice(0, longest - 1)}…` : fit;
  return { value, type: String, wrap: true, alignVertical: 'top', ...(fontWeight === undefined ? {} : { fontWeight }) };
}

/** Within the 31 letters that a sheet may be called, without the signs that are forbidden there, and no name twice. */
function sheetName(caption: string, taken: Set<string>): string {
  const clean = caption
    .replace(/[\\/?*[\]:']/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  for (let count = 1; ; count += 1) {
    const mark = count === 1 ? '' : ` ${count}`;
    const name = `${clean.slice(0, 31 - mark.length).trim()}${mark}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
