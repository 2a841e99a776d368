import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folderOf, pathFrom } from './scenario-path.ts';

test('a path is relative to the file it stands in', () => {
  expect(pathFrom('scenario.yaml', 'lab.yaml')).toEqual({ ok: true, name: 'lab.yaml' });
  expect(pathFrom('parts/lab.yaml', './net/lan.yaml')).toEqual({ ok: true, name: 'parts/net/lan.yaml' });
  expect(pathFrom('parts/lab.yaml', '../people.yaml')).toEqual({ ok: true, name: 'people.yaml' });
});

test('paths that leave the folder, are absolute or hold odd characters are refused', () => {
  for (const target of [
    '../x.yaml',
    'a/../../x.yaml',
    '/etc/passwd',
    'C:/x.yaml',
    'c:x',
    'https://x/y.yaml',
    'file:///x',
    '..\\x',
    'a\0b',
    'a\nb',
    '',
    '.',
    'a/..',
  ]) {
    expect(pathFrom('scenario.yaml', target), target).toMatchObject({ ok: false });
  }
});

test('no path whatever leads out of the folder', () => {
  const step = fc.constantFrom('..', '.', '', 'a', 'b', 'c.yaml', '...', '..a');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), fc.array(step, { maxLength: 8 }), (from, target) => {
      const path = pathFrom(from.filter((one) => one !== '..').join('/'), target.join('/'));
      if (path.ok) expect(path.name.split('/')).not.toContain('..');
    }),
  );
});

test('the folder of a path ends with its last separator of either kind', () => {
  expect(folderOf('scenario.yaml')).toBe('');
  expect(folderOf('a/b/scenario.yaml')).toBe('a/b/');
  expect(folderOf('C:\\x\\scenario.yaml')).toBe('C:\\x\\');
});
