import type { Finding } from '../../finding.ts';
import { decodeText } from '../../scenario/read/decode-text.ts';
import type { TableSheet } from '../table/table-sheet.ts';
import { unzip } from '../zip/unzip.ts';
import { readSheet } from './read-sheet.ts';
import { readXml } from './read-xml.ts';

/** The tables of a workbook, none where something in it prevents that any is taken. */
export type Workbook = { readonly sheets: readonly TableSheet[]; readonly findings: readonly Finding[] };

/** Once unpacked: some hundred times the largest list that we know. */
const limit = 64 * 2 ** 20;

/**
 * Reads the tables of an XLSX workbook as text, with the places of formulas and merged cells, which the reader of a table
 * judges. Macros are errors: what they do depends on a program that is not run here. Throws a Failure where the file is no
 * workbook, is damaged, or grows beyond the limit.
 */
export function readWorkbook(bytes: Uint8Array, shownAs: string): Workbook {
  const parts = unzip(bytes, shownAs, limit);
  const findings: Finding[] = [];
  const tell = (code: string, message: string, advice: string): void => {
    findings.push({ code: `sheet-${code}`, severity: 'error', message, advice, where: { file: shownAs } });
  };
  const read = (name: string, reader: Parameters<typeof readXml>[1]): void => {
    const part = parts.get(name);
    if (part === undefined) return;
    const decoded = decodeText(part);
    if (!decoded.ok) {
      tell('damaged', `"${name}" in it ${decoded.problem}.`, 'Save it again as .xlsx.');
      return;
    }
    const fault = readXml(decoded.text, reader);
    if (fault?.kind === 'declaration')
      tell('entity', `"${name}" in it ${fault.message}, from which entities could come.`, 'Save it again as .xlsx.');
    else if (fault !== undefined)
      tell('damaged', `"${name}" in it is damaged: ${fault.message}.`, 'Save it again as .xlsx.');
  };
  if ([...parts.keys()].some((name) => /vba|macrosheets\//iu.test(name)))
    tell('macro', 'It holds macros.', 'Save it as .xlsx, which holds none.');
  const found = sheetParts(read);
  if (found.length === 0 && findings.length === 0)
    tell('damaged', 'There is no table in it.', 'Is it a workbook in the format .xlsx?');
  const strings = sharedStrings(read);
  const sheets = found.map(({ name, part }) => ({ name, ...readSheet((reader) => read(part, reader), strings) }));
  return { sheets: findings.length > 0 ? [] : sheets, findings };
}

type Read = (name: string, reader: Parameters<typeof readXml>[1]) => void;
const ignore = (): void => {};

/** The names of the sheets with the parts that hold them, in the order of the workbook. */
function sheetParts(read: Read): readonly { readonly name: string; readonly part: string }[] {
  const targets = new Map<string, string>();
  read('xl/_rels/workbook.xml.rels', {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined)
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
    text: ignore,
    close: ignore,
  });
  const sheets: { name: string; part: string }[] = [];
  read('xl/workbook.xml', {
    open: (tag, attributes) => {
      const part = targets.get(attributes['r:id'] ?? '');
      if (tag === 'sheet' && part !== undefined) sheets.push({ name: attributes.name ?? '', part });
    },
    text: ignore,
    close: ignore,
  });
  return sheets;
}

/** Texts that cells share, by their number. What says how a text is spoken is no part of it. */
function sharedStrings(read: Read): readonly string[] {
  const strings: string[] = [];
  let inText = false;
  let spoken = false;
  read('xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') strings.push('');
      if (name === 't') inText = true;
      if (name === 'rPh') spoken = true;
    },
    text: (text) => {
      if (inText && !spoken) strings.push((strings.pop() ?? '') + text);
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') spoken = false;
    },
  });
  return strings;
}
