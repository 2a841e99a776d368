import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A cell: text, or a formula with the value that it had when the file was saved. */
type Cell = string | { readonly formula: string; readonly value: string };

type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merged?: readonly string[];
};

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function cellXml(cell: Cell): string {
  if (typeof cell !== 'string') return `<c><f>${xml(cell.formula)}</f><v>${xml(cell.value)}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`;
}

function sheetXml({ rows, merged = [] }: Sheet): string {
  const written = rows.map((row, at) => {
    // Cells name their places, as programs write them.
    const cells = row.map((cell, column) =>
      cellXml(cell).replace('<c', `<c r="${String.fromCharCode(65 + column)}${at + 1}"`),
    );
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  const joined = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const merges = joined === '' ? '' : `<mergeCells>${joined}</mergeCells>`;
  return `<worksheet xmlns="${main}"><sheetData>${written.join('')}</sheetData>${merges}</worksheet>`;
}

/** The bytes of a workbook with these tables, and with parts besides, such as a program. */
export function workbook(sheets: readonly Sheet[], parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const names = sheets.map(({ name }, at) => `<sheet name="${xml(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`);
  const relations = sheets.map((_, at) => `<Relationship Id="r${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`);
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${related}"><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
