import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('no class is styled in two files: both are loaded once somebody has been on both pages', () => {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  const styled = files.flatMap((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    return [...new Set([...text.matchAll(/^\.([\w-]+)/gmu)].map(([, name]) => name))];
  });
  expect(files.length).toBeGreaterThan(3);
  expect(styled.filter((name, at) => styled.indexOf(name) !== at)).toEqual([]);
});
