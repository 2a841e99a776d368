import { markdownText } from '../markup/markdown-text.ts';
import { type Block, type BlockDocument, findingWords, signatureWords } from './block.ts';
import { documentLimit } from './limits.ts';

/** The document as Markdown; text of the scenario cannot become markup. Drawings are told by their captions. */
export function renderDocumentMarkdown({ title, kind, basis, blocks }: BlockDocument): string {
  const parts = [
    `# ${markdownText(title)}`,
    markdownText(kind),
    list(basis),
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
      return list(block.items);
    case 'table': {
      const { columns, rows, empty } = block;
      if (rows.length === 0) return markdownText(empty);
      const heads = Object.keys(columns);
      return [line(heads), `|${heads.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
    }
    case 'figure':
      return markdownText(`Drawing: ${block.caption}`);
    case 'finding':
      return `- ${markdownText(findingWords(block))}`;
    case 'signature':
      return markdownText(signatureWords(block));
  }
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${markdownText(item)}`).join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(markdownText).join(' | ')} |`;
}
