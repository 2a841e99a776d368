import { dataTable } from '../html/data-table.ts';
import { plainPage } from '../html/plain-page.ts';
import { caseStyle } from '../html/style/case-style.ts';
import { longIdStyle } from '../html/style/long-id-style.ts';
import { type Content, el } from '../markup/element.ts';
import { type Block, type BlockDocument, findingWords, headingAddresses, signatureWords } from './block.ts';
import { documentLimit } from './limits.ts';

/** The document as one self-contained HTML page without any script. */
export function renderDocumentHtml({ title, kind, basis, blocks }: BlockDocument): Promise<string> {
  const addresses = headingAddresses(blocks);
  return plainPage({
    title,
    heading: title,
    kind,
    facts: basis,
    style: longIdStyle + caseStyle,
    places: blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [[addresses.get(block) ?? '', block.text] as const] : [],
    ),
    main: [blocks.map((block) => contentOf(block, addresses.get(block))), el('p', {}, documentLimit)],
  });
}

function contentOf(block: Block, id: string | undefined): Content {
  switch (block.kind) {
    case 'heading':
      return el(block.level === 1 ? 'h2' : 'h3', { id }, block.text);
    case 'paragraph':
      return el('p', {}, block.text);
    case 'list':
      return el(
        'ul',
        {},
        block.items.map((item) => el('li', {}, item)),
      );
    case 'table': {
      const { caption, columns, rows, empty } = block;
      if (rows.length === 0) return el('p', {}, empty);
      return dataTable({ caption, columns: Object.keys(columns), rows: rows.map((cells) => ({ cells })) });
    }
    case 'figure':
      return el(
        'figure',
        { class: 'drawing' },
        el(
          'div',
          { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': `${block.caption} It can be scrolled.` },
          block.drawing,
        ),
        el('figcaption', {}, block.caption),
      );
    case 'finding':
      return el('p', {}, el('strong', {}, block.severity), ` ${findingWords(block).slice(block.severity.length + 1)}`);
    case 'signature':
      return el('p', {}, signatureWords(block));
  }
}
