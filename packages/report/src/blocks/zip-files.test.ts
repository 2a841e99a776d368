import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipFiles } from './zip-files.ts';

test('an archive holds every file, and their order changes no byte', () => {
  const files = [
    { name: 'b.md', content: '# Größe' },
    { name: 'a.docx', content: new Uint8Array([1, 2, 3]) },
  ];
  const bytes = zipFiles(files);
  expect(zipFiles(files.toReversed())).toEqual(bytes);
  const parts = unzipSync(bytes);
  expect(Object.keys(parts)).toEqual(['a.docx', 'b.md']);
  expect(new TextDecoder().decode(parts['b.md'])).toBe('# Größe');
  expect(parts['a.docx']).toEqual(new Uint8Array([1, 2, 3]));
});
