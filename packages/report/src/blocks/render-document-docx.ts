import type * as Docx from 'docx';
import { emfFile } from '../drawing/emf-file.ts';
import { plainSvg } from '../drawing/plain-svg.ts';
import { fitText } from '../markup/escape.ts';
import {
  type Block,
  type BlockDocument,
  type FigureBlock,
  findingWords,
  signatureWords,
  type TableBlock,
} from './block.ts';
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
          ...blocks.flatMap((block) => partsOf(block, { docx, tables, width, wide })),
          text(documentLimit, docx),
        ],
      },
    ],
  });
  const date = `${day}T00:00:00Z`;
  const edited = (name: string, xml: string): string => {
    if (name === 'docProps/core.xml') return xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, date);
    if (name === '[Content_Types].xml') return xml.replace(pngType, emfType);
    if (name.endsWith('.rels')) return xml.replace(/(media\/image\d+)\.png/gu, '$1.emf');
    return name === 'word/document.xml' ? withTables(numbered(xml), { tables, width }) : xml;
  };
  return fixedZip(await docx.Packer.pack(file, 'uint8array'), edited, (name) =>
    name.startsWith('word/media/') ? name.replace(/\.png$/u, '.emf') : name,
  );
}

// The library takes no metafile as the picture for readers that know no SVG, so it gets one in place of a PNG file.
const pngType = '<Default ContentType="image/png" Extension="png"/>';
const emfType = '<Default ContentType="image/x-emf" Extension="emf"/>';

function withTables(
  xml: string,
  { tables, width }: { readonly tables: readonly TableBlock[]; readonly width: number },
): string {
  return xml.replace(tableMark, (mark, at: string) => {
    const table = tables[Number(at)];
    return table === undefined ? mark : tableXml(table, width);
  });
}

/** With pictures numbered from one: the library counts over all documents that it has made. */
function numbered(xml: string): string {
  let pictures = 0;
  return xml.replace(/<wp:docPr id="\d+"/gu, () => {
    pictures += 1;
    return `<wp:docPr id="${pictures}"`;
  });
}

/** A table with many columns needs the long side of the paper. */
export function isWide(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === 'table' && Object.keys(block.columns).length > 4);
}

/** `tables` gets every table: a paragraph with its number as style keeps the place, which no text can be mistaken for. */
type Means = { readonly docx: typeof Docx; readonly tables: TableBlock[] } & Room;
/** How wide the text is, in twentieths of a point, and whether the paper lies on its long side. */
type Room = { readonly width: number; readonly wide: boolean };

const tableMark = /<w:p><w:pPr><w:pStyle w:val="table-(\d+)"\/><\/w:pPr><\/w:p>/gu;

function partsOf(block: Block, { docx, tables, width, wide }: Means): readonly Docx.Paragraph[] {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 1 ? docx.HeadingLevel.HEADING_1 : docx.HeadingLevel.HEADING_2;
      return [
        new docx.Paragraph({ text: fitText(block.text), heading, keepNext: true, spacing: { before: 240, after: 80 } }),
      ];
    }
    case 'paragraph':
      return [text(block.text, docx)];
    case 'list':
      return block.items.map((item) => bullet(item, docx));
    case 'table':
      if (block.rows.length === 0) return [text(block.empty, docx)];
      return [
        new docx.Paragraph({ text: fitText(block.caption), spacing: { after: 100 }, keepNext: true }),
        new docx.Paragraph({ style: `table-${tables.push(block) - 1}` }),
        text('', docx),
      ];
    case 'figure':
      return [figure(block, { docx, width, wide }), text(block.caption, docx)];
    case 'finding':
      return [bullet(findingWords(block), docx)];
    case 'signature':
      return [text(signatureWords(block), docx)];
  }
}

function text(words: string, docx: typeof Docx): Docx.Paragraph {
  return new docx.Paragraph({ text: fitText(words), spacing: { after: 100 } });
}

/** A drawing, made smaller where it does not fit. It can be enlarged in Word without getting coarse. */
function figure(
  { drawing, caption }: FigureBlock,
  { docx, width, wide }: Room & { readonly docx: typeof Docx },
): Docx.Paragraph {
  const size = { width: Number(drawing.attributes.width), height: Number(drawing.attributes.height) };
  // Twentieths of a point are a 15th of the unit in which a picture is measured; a caption has to fit below.
  const most = { width: width / 15, height: ((wide ? page.short : page.long) - 2 * page.margin) / 15 - 60 };
  const scale = Math.min(1, most.width / size.width, most.height / size.height);
  const data = new TextEncoder().encode(plainSvg(drawing, 'Liberation Sans, Arial, sans-serif'));
  const transformation = { width: Math.floor(size.width * scale), height: Math.floor(size.height * scale) };
  const said = fitText(caption);
  const image = new docx.ImageRun({
    ...{ type: 'svg', data, transformation, altText: { name: said, title: said, description: said } },
    fallback: { type: 'png', data: emfFile(drawing, 'Arial') },
  });
  return new docx.Paragraph({ children: [image], keepNext: true });
}

function bullet(words: string, docx: typeof Docx): Docx.Paragraph {
  return new docx.Paragraph({ text: fitText(words), bullet: { level: 0 } });
}

function footer({ title, day }: BlockDocument, docx: typeof Docx): Docx.Footer {
  const children = [`${fitText(title)} · ${day} · page `, docx.PageNumber.CURRENT, ' of ', docx.PageNumber.TOTAL_PAGES];
  return new docx.Footer({ children: [new docx.Paragraph({ children: [new docx.TextRun({ children, size: 14 })] })] });
}
