import type * as Docx from 'docx';
import { fitText } from '../markup/escape.ts';
import { type Block, type BlockDocument, findingWords, signatureWords, type TableBlock } from './block.ts';
import { fixedZip } from './fixed-zip.ts';
import { documentLimit } from './limits.ts';
import { tableXml } from './table-xml.ts';

// Twentieths of a point: a page of A4 with its margins.
const page = { long: 16_838, short: 11_906, margin: 1_000 };

/** The document for Word and its like; the same document gives the same bytes. */
export async function renderDocumentDocx(document: BlockDocument): Promise<Uint8Array> {
  const docx = await import('docx');
  const { title, kind, basis, blocks, day } = document;
  const wide = isWide(blocks);
  const width = (wide ? page.long : page.short) - 2 * page.margin;
  const tables: TableBlock[] = [];
  const file = new docx.Document({
    title: fitText(title),
    creator: 'nemecys',
    lastModifiedBy: 'nemecys',
    styles: { default: { document: { run: { font: 'Liberation Sans', size: 19 } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: page.short,
              height: page.long,
              orientation: wide ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
            },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        footers: { default: footer(document, docx) },
        children: [
          text(kind, docx),
          new docx.Paragraph({ text: fitText(title), heading: docx.HeadingLevel.TITLE }),
          ...basis.map((line) => bullet(line, docx)),
          ...blocks.flatMap((block) => partsOf(block, { docx, tables })),
          text(documentLimit, docx),
        ],
      },
    ],
  });
  const date = `${day}T00:00:00Z`;
  return fixedZip(await docx.Packer.pack(file, 'uint8array'), (name, xml) => {
    if (name === 'docProps/core.xml') return xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, date);
    if (name !== 'word/document.xml') return xml;
    return xml.replace(tableMark, (mark, at: string) => {
      const table = tables[Number(at)];
      return table === undefined ? mark : tableXml(table, width);
    });
  });
}

/** A table with many columns needs the long side of the paper. */
export function isWide(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === 'table' && Object.keys(block.columns).length > 4);
}

/** `tables` gets every table: a paragraph with its number as style keeps the place, which no text can be mistaken for. */
type Means = { readonly docx: typeof Docx; readonly tables: TableBlock[] };

const tableMark = /<w:p><w:pPr><w:pStyle w:val="table-(\d+)"\/><\/w:pPr><\/w:p>/gu;

function partsOf(block: Block, { docx, tables }: Means): readonly Docx.Paragraph[] {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 1 ? docx.HeadingLevel.HEADING_1 : docx.HeadingLevel.HEADING_2;
      return [new docx.Paragraph({ text: fitText(block.text), heading, keepNext: true })];
    }
    case 'paragraph':
      return [text(block.text, docx)];
    case 'list':
      return block.items.map((item) => bullet(item, docx));
    case 'table':
      if (block.rows.length === 0) return [text(block.empty, docx)];
      return [
        text(block.caption, docx),
        new docx.Paragraph({ style: `table-${tables.push(block) - 1}` }),
        text('', docx),
      ];
    case 'figure':
      return [text(`Drawing: ${block.caption} It stands in the HTML and PDF forms of this document.`, docx)];
    case 'finding':
      return [bullet(findingWords(block), docx)];
    case 'signature':
      return [text(signatureWords(block), docx)];
  }
}

function text(words: string, docx: typeof Docx): Docx.Paragraph {
  return new docx.Paragraph({ text: fitText(words), spacing: { after: 100 } });
}

function bullet(words: string, docx: typeof Docx): Docx.Paragraph {
  return new docx.Paragraph({ text: fitText(words), bullet: { level: 0 } });
}

function footer({ title, day }: BlockDocument, docx: typeof Docx): Docx.Footer {
  const children = [`${fitText(title)} · ${day} · page `, docx.PageNumber.CURRENT, ' of ', docx.PageNumber.TOTAL_PAGES];
  return new docx.Footer({ children: [new docx.Paragraph({ children: [new docx.TextRun({ children, size: 14 })] })] });
}
