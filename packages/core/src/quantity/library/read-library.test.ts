import { expect, test } from 'vitest';
import { readLibrary } from './read-library.ts';

const sound = {
  id: 'one',
  kind: 'harm',
  name: 'One',
  unit: 'share',
  quantity: { is: { shape: 'exact', value: 0.5 }, grade: 'C', source: 'a study' },
  population: 'some',
};
const codesOf = (...entries: readonly unknown[]): readonly string[] =>
  readLibrary([{ path: 'evidence/a.yaml', value: entries }]).findings.map(({ code }) => code);
const withValue = (value: number) => ({ ...sound.quantity, is: { shape: 'exact', value } });

test('a sound entry is read without a finding', () => {
  expect(readLibrary([{ path: 'evidence/a.yaml', value: [sound] }])).toEqual({ entries: [sound], findings: [] });
});

test('numbers out of bounds, upside down, given twice or in mixed units are faults', () => {
  expect(codesOf({ ...sound, quantity: withValue(1.2) })).toEqual(['library-quantity']);
  expect(codesOf({ ...sound, unit: 'relative-change', quantity: withValue(-1.2) })).toEqual(['library-quantity']);
  const upsideDown = { ...sound.quantity, is: { shape: 'uniform', low: 0.4, high: 0.2 } };
  expect(codesOf({ ...sound, quantity: upsideDown })).toEqual(['library-quantity']);
  expect(codesOf(sound, sound)).toEqual(['library-duplicate']);
  expect(codesOf({ ...sound, topic: 't' }, { ...sound, id: 'two', topic: 't', unit: 'ratio' })).toEqual([
    'library-units',
  ]);
});

test('an entry without a grade, or a file that is no list, is a fault', () => {
  expect(codesOf({ ...sound, quantity: { is: sound.quantity.is, source: 'a study' } })).toEqual(['library-malformed']);
  expect(readLibrary([{ path: 'evidence/a.yaml', value: {} }]).findings).toHaveLength(1);
});
