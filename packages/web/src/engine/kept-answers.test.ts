import { expect, test } from 'vitest';
import { KeptAnswers } from './kept-answers.ts';

test('the last answers are kept, those asked for again longest, and what went wrong is tried anew', async () => {
  const made: string[] = [];
  const kept = new KeptAnswers<string>(2);
  const ask = (asked: string) =>
    kept.of(asked, async () => {
      made.push(asked);
      if (asked === 'wrong' && made.filter((one) => one === asked).length === 1) throw new Error('not yet');
      return asked.toUpperCase();
    });
  for (const asked of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await ask(asked)).toBe(asked.toUpperCase());
  expect(made).toEqual(['a', 'b', 'c', 'b']);
  await expect(ask('wrong')).rejects.toThrow('not yet');
  expect(await ask('wrong')).toBe('WRONG');
});
