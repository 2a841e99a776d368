import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nemecys } from '../cli/run-command.fixture.ts';
import { conformanceCases, corpus, corpusText } from './corpus.fixture.ts';

const cases = conformanceCases();

describe.skipIf(cases.length === 0)('nemecys spyderisk prints the published rows for', () => {
  test.each(cases)('$system with $domain, $mode', async ({ system, domain, mode, expected }) => {
    const { code, out } = await nemecys([
      ...['spyderisk', '--knowledge', join(corpus, domain), '--system', join(corpus, system), '--mode', mode],
    ]);
    expect(code).toBe(0);
    expect(differingRows(out, corpusText(expected))).toEqual([]);
  });
});

/** The rows that only one of two results has, at most ten of them: the first letters say which. */
function differingRows(ours: string, theirs: string): string[] {
  if (ours === theirs) return [];
  const own = new Set(ours.split('\n'));
  const other = new Set(theirs.split('\n'));
  const extra = [...own].filter((row) => !other.has(row)).map((row) => `ours only: ${row}`);
  const missing = [...other].filter((row) => !own.has(row)).map((row) => `theirs only: ${row}`);
  return extra.length + missing.length === 0 ? ['same rows in another order'] : [...extra, ...missing].slice(0, 10);
}
