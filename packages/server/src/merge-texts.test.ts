import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTexts } from './merge-texts.ts';

const base = 'a\nb\nc\nd\ne\n';

test('changes of different places are both kept', () => {
  const [saved, mine] = ['A\nb\nc\nd\ne\n', 'a\nb\nc\nd\nE\nf\n'];
  expect(mergeTexts({ base, saved, mine })).toEqual({ kind: 'merged', text: 'A\nb\nc\nd\nE\nf\n' });
});

test('different changes of one line clash; the same change counts once', () => {
  const [saved, mine] = ['a\nb\nX\nd\ne\n', 'a\nb\nY\nd\ne\n'];
  expect(mergeTexts({ base, saved, mine })).toEqual({ kind: 'clash' });
  expect(mergeTexts({ base, saved, mine: saved })).toEqual({ kind: 'merged', text: saved });
});

test('changes of neighbouring lines clash; one line between them is enough', () => {
  const saved = 'a\nX\nc\nd\ne\n';
  expect(mergeTexts({ base, saved, mine: 'a\nb\nY\nd\ne\n' })).toEqual({ kind: 'clash' });
  expect(mergeTexts({ base, saved, mine: 'a\nb\nc\nY\ne\n' })).toMatchObject({ kind: 'merged' });
});

test('a text on which nobody else wrote comes out as it was written', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '')).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(mergeTexts({ base: one, saved: one, mine: other })).toEqual({ kind: 'merged', text: other });
      expect(mergeTexts({ base: one, saved: other, mine: one })).toEqual({ kind: 'merged', text: other });
    }),
    { seed: 1, numRuns: 500 },
  );
});
