import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Draft, rebased, steppedBack, steppedForward, written } from './draft.ts';

const start: Draft = { base: 1, saved: 'a', text: 'a', places: {}, before: [], undone: [] };

test('undo and redo lead through every text, and writing ends what was undone', () => {
  const twice = written(written(start, { text: 'b' }), { text: 'c' });
  const back = steppedBack(steppedBack(twice));
  expect(back.text).toBe('a');
  expect(steppedBack(back)).toEqual(back);
  expect(steppedForward(steppedForward(back)).text).toBe('c');
  expect(written(back, { text: 'd' }).undone).toEqual([]);
});

test('what another person saved is one step of undo: nobody takes it back while undoing their own', () => {
  const mine = { ...written(start, { text: 'a mine' }), base: 2, saved: 'a mine' };
  const theirs = rebased(mine, { version: 3, saved: 'a mine, theirs', text: 'a mine, theirs' });
  expect(theirs).toMatchObject({ base: 3, text: 'a mine, theirs' });
  expect(steppedBack(theirs).text).toBe('a mine');
  const undone = rebased(steppedBack(mine), { version: 3, saved: 'x', text: 'x' });
  expect(steppedForward(undone).text).toBe('x');
});

test('a text that stays is no step of undo', () => {
  expect(rebased(start, { version: 2, saved: 'b', text: 'a' })).toEqual({ ...start, base: 2, saved: 'b' });
});

test('whatever is written and moved, undo leads back to the start and redo to the end, for text and places alike', () => {
  const place = fc.option(fc.record({ x: fc.nat(9), y: fc.nat(9) }), { nil: undefined });
  const step = fc.record(
    {
      text: fc.string({ maxLength: 6 }),
      moves: fc.dictionary(fc.constantFrom('a', 'b'), place),
      goesOn: fc.constantFrom('moving' as const, undefined),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let end = start;
      for (const { text, moves, goesOn } of steps) {
        end = written(end, {
          ...(text === undefined ? {} : { text }),
          ...(moves === undefined ? {} : { moves }),
          goesOn,
        });
      }
      let back = end;
      while (back.before.length > 0) back = steppedBack(back);
      expect([back.text, back.places]).toEqual([start.text, start.places]);
      while (back.undone.length > 0) back = steppedForward(back);
      expect([back.text, back.places]).toEqual([end.text, end.places]);
    }),
  );
});

test('the letters of a word are one step, the next word another; a thing nudged five times is one step', () => {
  let typed = start;
  for (const letter of ' wrist watch') typed = written(typed, { text: typed.text + letter });
  expect(typed.before.length).toBe(4);
  expect(steppedBack(typed).text).toBe('a wrist ');
  let moved = start;
  for (const x of [1, 2, 3, 4, 5]) moved = written(moved, { moves: { a: { x, y: 0 } }, goesOn: 'moving' });
  expect(steppedBack(moved).places).toEqual({});
});
