import { fitText } from './escape.ts';

/** On one line, with everything escaped that Markdown or the HTML in it would take for markup, a link or a list. */
export function markdownText(value: string): string {
  return fitText(value)
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<>|#!~&]/gu, (sign) => `\\${sign}`)
    .replaceAll('://', '\\://')
    .replace(/^(?=[-+=])/u, '\\');
}
