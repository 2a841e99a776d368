import { fitText } from '../markup/escape.ts';

/** A table in Markdown; nothing in its cells can become markup. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |`;
  return [line(columns), `|${columns.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** A list in Markdown, one line an item. */
export function markdownList(items: readonly string[]): string {
  return items.map((item) => `- ${markdownText(item)}`).join('\n');
}

/** On one line, with everything escaped that Markdown or the HTML in it would take for markup, a link or a list. */
export function markdownText(value: string): string {
  return fitText(value)
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<>|#!~&]/gu, (sign) => `\\${sign}`)
    .replaceAll('://', '\\://')
    .replace(/^(?=[-+=])/u, '\\');
}
