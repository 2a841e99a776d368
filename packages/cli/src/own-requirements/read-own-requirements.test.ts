import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readOwnRequirements, sheetColumnsOf } from './read-own-requirements.ts';

function read(name: string, content: string | Uint8Array, columns = '') {
  const cwd = mkdtempSync(join(tmpdir(), 'nemecys-own-'));
  writeFileSync(join(cwd, name), content);
  return readOwnRequirements([name], { columns: sheetColumnsOf(columns === '' ? undefined : columns), cwd });
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with one sheet, written by hand, with parts replaced or added. */
function workbook(sheet: string, parts: Record<string, string> = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${related}"><sheets><sheet name="Rules" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>id</t></si><si><t>text</t></si><si><r><t>Lock </t></r><r><t>&amp; bolt</t></r><rPh><t>rokku</t></rPh></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
    ...parts,
  };
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])) as Zippable,
  );
}

const head = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
const first = '<row r="3"><c r="A3" t="inlineStr"><is><t>R1</t></is></c><c r="B3" t="s"><v>2</v></c></row>';

describe('a workbook', () => {
  test('is read with shared and own texts, at the lines of the sheet', () => {
    const { files, findings } = read('House rules.xlsx', workbook(`<sheetData>${head}${first}</sheetData>`));
    expect(findings.map(({ code }) => code)).toEqual(['own-no-artefact']);
    expect(files[0]?.document.id).toBe('own-house-rules');
    expect(files[0]?.requirements).toMatchObject([{ id: 'own-house-rules:R1', obligation: 'Lock & bolt' }]);
  });

  const formula = '<row r="4"><c r="A4"><v>7</v></c><c r="B4"><f>1+1</f><v>2</v></c></row>';
  const faults: readonly (readonly [string, Uint8Array, string])[] = [
    ['sheet-formula', workbook(`<sheetData>${head}${formula}</sheetData>`), 'B4'],
    [
      'sheet-merged',
      workbook(`<sheetData>${head}${first}</sheetData><mergeCells><mergeCell ref="A3:A5"/></mergeCells>`),
      'A3:A5',
    ],
    ['sheet-macro', workbook(`<sheetData>${head}${first}</sheetData>`, { 'xl/vbaProject.bin': 'x' }), 'macros'],
    [
      'sheet-entity',
      workbook('', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>' }),
      'document type',
    ],
    ['sheet-damaged', workbook('<sheetData><row>'), 'damaged'],
    ['sheet-damaged', workbook('', { 'xl/workbook.xml': '<workbook/>' }), 'no table'],
  ];
  test.each(faults)('with the fault %s is refused as a whole', (code, bytes, words) => {
    const { files, findings } = read('x.xlsx', bytes);
    expect(files).toEqual([]);
    expect(findings).toMatchObject([{ code, severity: 'error', message: expect.stringContaining(words) }]);
  });

  test('that grows beyond the limit, lies about a size, is old or is no workbook is refused', () => {
    const bomb = workbook(`<sheetData>${' '.repeat(70_000_000)}</sheetData>`);
    expect(bomb.length).toBeLessThan(200_000);
    expect(() => read('x.xlsx', bomb)).toThrow(expect.objectContaining({ code: 'too-large' }));
    const liar = Buffer.from(workbook(`<sheetData>${head}${first}</sheetData>`));
    liar.writeUInt32LE(20, liar.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24);
    expect(() => read('x.xlsx', liar)).toThrow(/has 20 bytes, and it has not/u);
    expect(() => read('x.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]))).toThrow(/old or protected format/u);
    expect(() => read('x.xlsx', Buffer.from('PK and no more than that'))).toThrow(
      expect.objectContaining({ code: 'input' }),
    );
  });

  test('with a cell far out makes no row of that length', () => {
    const far =
      '<row r="3"><c r="A3" t="str"><v>R1</v></c><c r="B3" t="str"><v>Lock</v></c><c r="XFD3"><v>1</v></c></row>';
    expect(read('x.xlsx', workbook(`<sheetData>${head}${far}</sheetData>`)).files[0]?.requirements).toHaveLength(1);
  });
});

describe('a table', () => {
  test('is read with commas, semicolons or tabs, and a formula in it stays text', () => {
    for (const sign of [',', ';', '\t']) {
      const { files } = read('x.csv', `id${sign}text\r\nR1${sign}"=1+1, twice"\r\n`);
      expect(files[0]?.requirements[0]?.obligation).toBe('=1+1, twice');
    }
  });

  test('whose quote is never closed is refused with the line', () => {
    const { files, findings } = read('x.csv', 'id,text\nR1,"Lock\n');
    expect(files).toEqual([]);
    expect(findings).toMatchObject([{ code: 'sheet-quote', where: { line: 2 } }]);
  });

  test('in Windows-1252 is read, and what is no text, and a broken JSON, are refused', () => {
    const { files } = read('x.csv', Buffer.from('id;text\nR1;Geräte sperren\n', 'latin1'));
    expect(files[0]?.requirements[0]?.obligation).toBe('Geräte sperren');
    expect(() => read('x.csv', Buffer.from([0x69, 0x64, 0xff, 0x00]))).toThrow(/neither a workbook nor text/u);
    expect(() => read('x.json', '{ "catalog": ')).toThrow(/is no JSON/u);
  });
});

test('columns are named by what they hold, and another word is refused', () => {
  expect(sheetColumnsOf('id=Nr., appliesif=Applies = if')).toEqual({ id: 'Nr.', appliesIf: 'Applies = if' });
  expect(() => sheetColumnsOf('colour=Red')).toThrow(/is not FIELD=HEAD/u);
  expect(read('x.csv', 'Nr,Was\n1,Lock\n', 'id=Nr,obligation=Was').files[0]?.requirements).toHaveLength(1);
});

test('two files of one name are refused, as their ids would be the same', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'nemecys-own-'));
  for (const name of ['a.csv', 'A.csv']) writeFileSync(join(cwd, name), 'id,text\n1,Lock\n');
  expect(() => readOwnRequirements(['a.csv', 'A.csv'], { columns: {}, cwd })).toThrow(/rename one/u);
});
