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
  expect(mergeTexts({ base, saved, mine })).toEqual({
    kind: 'clash',
    withMine: mine,
    withTheirs: saved,
    clashes: [{ line: 3, mine: 'Y', theirs: 'X' }],
  });
  expect(mergeTexts({ base, saved, mine: saved })).toEqual({ kind: 'merged', text: saved });
});

test('changes of neighbouring lines clash; one line between them is enough', () => {
  const saved = 'a\nX\nc\nd\ne\n';
  expect(mergeTexts({ base, saved, mine: 'a\nb\nY\nd\ne\n' })).toMatchObject({
    clashes: [{ line: 2, mine: 'b\nY', theirs: 'X\nc' }],
  });
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

/** What two people make of numbered lines, and what both together must be unless they touch the same or neighbours. */
test('replaced lines come together as if one person had replaced them all, and clash beside each other', () => {
  const places = fc.uniqueArray(fc.nat(29), { maxLength: 6 });
  // Every third line is the same as others, as blank lines and brackets are.
  const before = Array.from({ length: 30 }, (_, place) => (place % 3 === 0 ? '' : `line ${place}`));
  const replaced = (by: readonly (readonly [number, string])[]) => {
    const lines = [...before];
    for (const [place, line] of by) lines[place] = line;
    return lines.join('\n');
  };
  fc.assert(
    fc.property(places, places, (one, other) => {
      const [theirs, ours] = [
        one.map((place) => [place, `theirs ${place}`] as const),
        other.map((place) => [place, `ours ${place}`] as const),
      ];
      const merged = mergeTexts({ base: before.join('\n'), saved: replaced(theirs), mine: replaced(ours) });
      const touching = one.some((place) => other.some((near) => Math.abs(near - place) <= 1));
      const together = { kind: 'merged', text: replaced([...theirs, ...ours]) };
      if (!touching) expect(merged).toEqual(together);
      else expect(merged).toMatchObject({ kind: 'clash' });
    }),
    { seed: 2, numRuns: 500 },
  );
});

test('of a clash only the lines beside each other are open: everything else of both is in the text either way', () => {
  const saved = 'A\nb\nX\nd\ne\n';
  const mine = 'a\nb\nY\nd\nE\n';
  expect(mergeTexts({ base, saved, mine })).toEqual({
    kind: 'clash',
    withMine: 'A\nb\nY\nd\nE\n',
    withTheirs: 'A\nb\nX\nd\nE\n',
    clashes: [{ line: 3, mine: 'Y', theirs: 'X' }],
  });
});

test('who saves first makes no difference to what comes out', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 8 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, text, (first, saved, mine) => {
      const [there, back] = [
        mergeTexts({ base: first, saved, mine }),
        mergeTexts({ base: first, saved: mine, mine: saved }),
      ];
      expect(there.kind).toBe(back.kind);
    }),
    { seed: 3, numRuns: 500 },
  );
});

test('texts of 50,000 lines are merged where each changed a few, and clash where both rewrote everything', () => {
  const line = (place: number) => (place % 5 === 0 ? '' : place % 5 === 1 ? '    controls:' : `  - { id: a${place} }`);
  const lines = Array.from({ length: 50_000 }, (_, place) => line(place));
  const changed = (place: number) => lines.with(place, 'changed').join('\n');
  const [long, saved, mine] = [lines.join('\n'), changed(10), changed(49_990)];
  const both = lines.with(10, 'changed').with(49_990, 'changed').join('\n');
  expect(mergeTexts({ base: long, saved, mine })).toEqual({ kind: 'merged', text: both });
  const rewritten = (by: string) => lines.map((one) => `${by}${one}`).join('\n');
  expect(mergeTexts({ base: long, saved: rewritten('a'), mine: rewritten('b') })).toMatchObject({
    ...{ kind: 'clash', clashes: [] },
  });
});
