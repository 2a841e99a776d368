import { markdownList, markdownTable } from '../markup/markdown-parts.ts';
import { markdownText } from '../markup/markdown-text.ts';
import { type Block, type BlockDocument, findingWords, signatureWords } from './block.ts';
import { documentLimit } from './limits.ts';

/** The document as Markdown; text of the scenario cannot become markup. Drawings are told by their captions. */
export function renderDocumentMarkdown({ title, kind, basis, blocks }: BlockDocument): string {
  const parts = [
    `# ${markdownText(title)}`,
    markdownText(kind),
    markdownList(basis),
    ...blocks.map(textOf),
    markdownText(documentLimit),
  ];
  return `${parts.join('\n\n')}\n`;
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${markdownText(block.text)}`;
    case 'paragraph':
      return markdownText(block.text);
    case 'list':
      return markdownList(block.items);
    case 'table': {
      const { columns, rows, empty } = block;
      return rows.length === 0 ? markdownText(empty) : markdownTable(Object.keys(columns), rows);
    }
    case 'figure':
      return markdownText(`Drawing: ${block.caption}`);
    case 'finding':
      return markdownList([findingWords(block)]);
    case 'signature':
      return markdownText(signatureWords(block));
  }
}
