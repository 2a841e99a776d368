import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { BlockDocument } from './block.ts';
import { renderDocumentPdf } from './render-document-pdf.ts';

/** A page nearly full of lines, and then a heading over a table. */
function documentOf(lines: number): BlockDocument {
  const rows = Array.from({ length: 9 }, (_, at) => [`row ${at} `.repeat(30), 'y']);
  return {
    ...{ id: 'a', title: 'T', kind: 'K', basis: ['B'], day: '2026-01-02' },
    blocks: [
      ...Array.from({ length: lines }, (_, at) => ({ kind: 'paragraph' as const, text: `line ${at}` })),
      { kind: 'heading', level: 1, text: 'HEADING' },
      { kind: 'table', caption: 'CAPTION', columns: { A: 2, C: 1 }, rows, empty: '' },
    ],
  };
}

test('a heading, the caption below it and the start of their table stand on one page', async () => {
  for (let lines = 30; lines <= 40; lines += 1) {
    const input = await renderDocumentPdf(documentOf(lines));
    const pages = execFileSync('pdftotext', ['-', '-'], { input, encoding: 'utf8' }).split('\f');
    const page = pages.find((text) => text.includes('HEADING')) ?? '';
    expect(page).toContain('CAPTION');
    expect(page).toContain('row 0');
  }
});
