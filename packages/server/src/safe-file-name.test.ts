import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from './safe-file-name.ts';

test.each([
  ['pen test 2026.pdf', 'pen-test-2026.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\ada\\Prüfbericht.docx', 'Prufbericht.docx'],
  ['.htaccess', 'htaccess'],
  ['a"; filename="b.exe', 'a-filename-b.exe'],
  ['報告.pdf', 'pdf'],
  ['', 'file'],
  [`${'long '.repeat(60)}.pdf`, `${'long-'.repeat(60).slice(0, 96)}.pdf`],
])('%j is kept as %j', (given, kept) => {
  expect(safeFileName(given)).toBe(kept);
});

test('whatever a file is called, its name fits a header, leads into no folder and is the same when it is made again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const safe = safeFileName(name);
      expect(safe).toMatch(/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?$/u);
      expect(safeFileName(safe)).toBe(safe);
    }),
    { seed: 1 },
  );
});
