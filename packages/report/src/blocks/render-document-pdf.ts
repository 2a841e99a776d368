import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { plainSvg } from '../drawing/plain-svg.ts';
import { fitText } from '../markup/escape.ts';
import { type Block, type BlockDocument, findingWords, signatureWords } from './block.ts';
import { documentLimit } from './limits.ts';
import { pdfMaker } from './pdf-maker.ts';
import { isWide } from './render-document-docx.ts';

/** The document on paper; the same document gives the same bytes. Nothing is fetched, and no file but the fonts is read. */
export async function renderDocumentPdf(document: BlockDocument): Promise<Uint8Array> {
  const maker = await pdfMaker();
  const { title, kind, basis, blocks, day } = document;
  const wide = isWide(blocks);
  const space = (wide ? 841.89 : 595.28) - 2 * margin;
  return maker
    .createPdf({
      info: {
        title: fitText(title),
        producer: 'nemecys',
        creator: 'nemecys',
        creationDate: new Date(`${day}T00:00:00Z`),
      },
      pageSize: 'A4',
      pageOrientation: wide ? 'landscape' : 'portrait',
      pageMargins: [margin, margin, margin, margin + 10],
      defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.15 },
      footer: (current: number, count: number) => ({
        text: `${fitText(title)} · ${day} · page ${current} of ${count}`,
        fontSize: 7,
        margin: [margin, 8, margin, 0],
      }),
      // Where the layout says that parts of a table stand is not where they are painted, so the room below is what counts.
      pageBreakBefore: ({ headlineLevel: needed = 0, startPosition: { pageInnerHeight, verticalRatio } }) =>
        pageInnerHeight * (1 - verticalRatio) < needed,
      content: [
        { text: kind, color: '#47535e' },
        { text: fitText(title), fontSize: 18, bold: true, margin: [0, 2, 0, 6] },
        { ul: basis.map(fitText), fontSize: 8, margin: [0, 0, 0, 8] },
        ...withHeads(blocks).map((group) => groupOf(group, space)),
        { text: documentLimit, fontSize: 8, margin: [0, 14, 0, 0] },
      ],
    })
    .getBuffer();
}

const margin = 40;
/** Points that a heading, a caption, the head of a table and a first row need below each other. */
const tableStart = { heading: 30, caption: 85 };
/** A longer list may go over two pages. */
const shortList = 12;

/** The blocks, each with the headings over it. */
function withHeads(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const before = groups.at(-1);
    if (before?.at(-1)?.kind === 'heading') before.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** Headings with what they head: together on a page, or with room for the start of a table below them. */
function groupOf(group: readonly Block[], space: number): Content {
  const last = group.at(-1);
  const isTable = last?.kind === 'table' && last.rows.length > 0;
  const needed = isTable ? tableStart.caption + tableStart.heading * (group.length - 1) : 0;
  const parts = group.map((block, at) => partOf(block, { space, needed: at === 0 ? needed : 0 }));
  if (group.length === 1 || isTable) return parts;
  return { stack: parts, unbreakable: last?.kind !== 'list' || last.items.length <= shortList };
}

/** How wide the page is, and the points that a part needs from its top to the end of the page. */
type Room = { readonly space: number; readonly needed: number };

function partOf(block: Block, { space, needed }: Room): Content {
  switch (block.kind) {
    case 'heading':
      return {
        text: fitText(block.text),
        bold: true,
        fontSize: block.level === 1 ? 14 : 11.5,
        margin: [0, block.level === 1 ? 12 : 8, 0, 4],
        headlineLevel: needed,
      };
    case 'paragraph':
      return { text: fitText(block.text), margin: [0, 0, 0, 5] };
    case 'list':
      return { ul: block.items.map(fitText), margin: [0, 0, 0, 6] };
    case 'table':
      return block.rows.length === 0
        ? { text: fitText(block.empty), margin: [0, 0, 0, 5] }
        : tableOf(block, { space, needed });
    case 'figure':
      return [
        { svg: plainSvg(block.drawing, 'Roboto'), fit: [space, 430] },
        { text: fitText(block.caption), italics: true, fontSize: 8.5, margin: [0, 3, 0, 8] },
      ];
    case 'finding':
      return { text: fitText(findingWords(block)), margin: [0, 0, 0, 3] };
    case 'signature':
      return { text: fitText(signatureWords(block)), margin: [0, 0, 0, 6] };
  }
}

function tableOf({ caption, columns, rows }: Extract<Block, { kind: 'table' }>, { space, needed }: Room): Content {
  const weights = Object.values(columns);
  const sum = weights.reduce((total, one) => total + one, 0);
  const inner = space - weights.length * 8 - (weights.length + 1) * 0.5;
  const widths = weights.map((weight) => (weight / sum) * inner);
  const cell = (words: string, at: number): string => broken(fitText(words), (widths[at] ?? 0) / letter);
  const head = Object.keys(columns).map((words): TableCell => ({ text: words, bold: true, fillColor: '#e6eef0' }));
  return [
    { text: fitText(caption), italics: true, fontSize: 8.5, margin: [0, 3, 0, 2], headlineLevel: needed },
    {
      fontSize: 8,
      margin: [0, 0, 0, 8],
      layout: {
        hLineWidth: () => 0.5,
        vLineWidth: () => 0.5,
        hLineColor: () => '#aab4ad',
        vLineColor: () => '#aab4ad',
      },
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        widths,
        dontBreakRows: true,
        body: [head, ...rows.map((row) => row.map(cell))],
      },
    },
  ];
}

/** About the width of a wide letter of a table, in points. */
const letter = 5;

/** Words that are longer than their column get places where they may be broken: an id would run over the next column else. */
function broken(words: string, letters: number): string {
  const most = Math.max(4, Math.floor(letters));
  return words.replace(new RegExp(`\\S{${most + 1},}`, 'gu'), (word) =>
    word.replace(new RegExp(`.{${most}}`, 'gu'), '$&\u200b'),
  );
}
