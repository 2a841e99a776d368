import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles, writeNewFile } from '../../packages/cli/src/write-files.ts';
import { folderWith } from './run-command.fixture.ts';

const io = { uninterrupted: <T>(work: () => T) => work(), cwd: '/' };
const both = [
  { name: 'a.txt', content: 'new a' },
  { name: 'b.txt', content: 'new b' },
];

test('files are written whole into a folder that is made for them', () => {
  const folder = join(folderWith(), 'deep/er');
  expect(writeFiles(folder, both, io)).toEqual([join(folder, 'a.txt'), join(folder, 'b.txt')]);
  expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt']);
});

test('when one file cannot be written, none is, and what was there stays', () => {
  const folder = folderWith({ 'a.txt': 'old a' });
  mkdirSync(join(folder, 'b.txt'));
  expect(() => writeFiles(folder, both, io)).toThrow('a folder of that name is in the way');
  expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt']);
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old a');
});

test('a file in place of the folder is said', () => {
  const folder = folderWith({ out: 'a file' });
  expect(() => writeFiles(join(folder, 'out'), both, io)).toThrow('it is a file, not a folder');
  expect(() => writeFiles(join(folder, 'out/deeper'), both, io)).toThrow('part of that path is a file');
  expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('a file');
});

test('a folder that was made for nothing goes away again', () => {
  const folder = folderWith();
  const tooLong = [...both, { name: `${'x'.repeat(300)}.txt`, content: '' }];
  expect(() => writeFiles(join(folder, 'out/put'), tooLong, io)).toThrow('the name is too long');
  expect(readdirSync(folder)).toEqual([]);
});

test.skipIf(process.platform !== 'linux')('a place that takes no folders is said, and not tried for ever', () => {
  expect(() => writeFiles('/proc/nemecys/out', both, io)).toThrow('no folder can be made there');
});

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a folder without permission is said', () => {
  const folder = folderWith();
  chmodSync(folder, 0o500);
  expect(() => writeFiles(folder, both, io)).toThrow('you may not write there');
});

test('a new file is never written over another', () => {
  const folder = folderWith({ 'a.txt': 'old a' });
  expect(() => writeNewFile(join(folder, 'a.txt'), 'new', io)).toThrow('a file of that name is in the way');
  writeNewFile(join(folder, 'c.txt'), 'new', io);
  expect(readdirSync(folder)).toEqual(['a.txt', 'c.txt']);
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old a');
});
