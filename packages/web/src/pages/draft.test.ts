import { expect, test } from 'vitest';
import { type Draft, rebased, steppedBack, steppedForward, written } from './draft.ts';

const start: Draft = { base: 1, saved: 'a', text: 'a', before: [], undone: [] };

test('undo and redo lead through every text, and writing ends what was undone', () => {
  const twice = written(written(start, 'b'), 'c');
  const back = steppedBack(steppedBack(twice));
  expect(back.text).toBe('a');
  expect(steppedBack(back)).toEqual(back);
  expect(steppedForward(steppedForward(back))).toEqual(twice);
  expect(written(back, 'd').undone).toEqual([]);
});

test('what another person saved is one step of undo: nobody takes it back while undoing their own', () => {
  const mine = { ...written(start, 'a mine'), base: 2, saved: 'a mine' };
  const theirs = rebased(mine, { version: 3, saved: 'a mine, theirs', text: 'a mine, theirs' });
  expect(theirs).toMatchObject({ base: 3, text: 'a mine, theirs' });
  expect(steppedBack(theirs).text).toBe('a mine');
  const undone = rebased(steppedBack(mine), { version: 3, saved: 'x', text: 'x' });
  expect(steppedForward(undone).text).toBe('x');
});

test('a text that stays is no step of undo', () => {
  expect(rebased(start, { version: 2, saved: 'b', text: 'a' })).toEqual({ ...start, base: 2, saved: 'b' });
});
