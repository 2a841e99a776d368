import { expect, test } from 'vitest';
import { labelInWords, threatLabel } from './reader-label.ts';

test.each([
  ['LossOfControl', 'Loss of control'],
  ['NATSegmentOverloaded', 'NAT segment overloaded'],
  ['PenTestingOfVM', 'Pen testing of VM'],
  ['Chip-And-PINAccess', 'Chip and PIN access'],
  ['Extrinsic-VN', 'Extrinsic VN'],
])('the code %s is read as “%s” where no label says more', (code, words) => {
  expect(labelInWords(code, code)).toBe(words);
});

test('a label of its own stays as it is', () => {
  expect(labelInWords('Loss Of Control', 'LossOfControl')).toBe('Loss Of Control');
  expect(threatLabel('A threat', 'H.T.1', 'Something: more')).toBe('A threat');
});

test('a threat labelled by its code goes by what its description says first', () => {
  expect(threatLabel('H.T.1', 'H.T.1', 'Attack on _Host_ via _Path_: long text')).toBe('Attack on Host via Path');
  expect(threatLabel('H.T.1', 'H.T.1', 'Attack on _Host_')).toBe('Attack on Host');
  expect(threatLabel('H.T.1', 'H.T.1', '')).toBe('H.T.1');
});
