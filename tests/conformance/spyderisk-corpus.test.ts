import { describe, expect, test } from 'vitest';
import { type KnowledgeTables, prepareKnowledge } from '../../packages/core/src/engine/knowledge-tables.ts';
import { assessModel } from '../../packages/core/src/formats/spyderisk/assess-model.ts';
import { writeCanonicalTsv } from '../../packages/core/src/formats/spyderisk/canonical-tsv.ts';
import { readModel } from '../../packages/core/src/formats/spyderisk/model/read-model.ts';
import { compareStored } from '../../packages/core/src/formats/spyderisk/stored-results.ts';
import { conformanceCases, corpusKnowledge, corpusText } from './corpus.fixture.ts';

const cases = conformanceCases();
const tables = new Map<string, KnowledgeTables>();

describe.skipIf(cases.length === 0)('Spyderisk gives the same rows for', () => {
  test.each(cases)('$system with $domain, $mode', { timeout: 60_000 }, async ({ system, domain, mode, expected }) => {
    const { knowledge } = await corpusKnowledge(domain);
    const prepared = tables.get(domain) ?? prepareKnowledge(knowledge);
    tables.set(domain, prepared);
    const { model } = await readModel([corpusText(system)], system, knowledge);
    const assessment = assessModel(prepared, model, { mode: mode === 'CURRENT' ? 'current' : 'future' });
    expect(differingRows(writeCanonicalTsv(assessment), corpusText(expected))).toEqual([]);
    // Most models hold the results that Spyderisk stored with them: those are ours as well.
    if (assessment.levels.mode === model.mode) expect(compareStored(model.stored, assessment).stale).toEqual([]);
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
