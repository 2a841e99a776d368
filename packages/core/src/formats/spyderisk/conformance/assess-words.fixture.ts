import { expect } from 'vitest';
import type { SystemAssessment } from '../../../engine/assess-system.ts';
import { prepareKnowledge } from '../../../engine/knowledge-tables.ts';
import type { Quirks } from '../../../engine/quirks.ts';
import type { Finding } from '../../../finding.ts';
import { assessModel } from '../assess-model.ts';
import { writeCanonicalTsv } from '../canonical-tsv.ts';
import { readNquadsKnowledge } from '../knowledge/read-nquads-knowledge.ts';
import { readModel, type SpyderiskModel } from '../model/read-model.ts';
import { knowledgeWords } from './knowledge-words.fixture.ts';
import { modelWords } from './model-words.fixture.ts';

/** The results of a model in words, as rows of the canonical file. */
export type AssessedWords = {
  readonly model: SpyderiskModel;
  readonly assessment: SystemAssessment;
  /** What is wrong with the model. */
  readonly findings: readonly Finding[];
  /**
   * The rows of a kind (A, MS, T, TW, CSG) in the order of the file: their first columns, all unless told otherwise,
   * with blanks between them and without `system#` and `domain#`.
   */
  readonly rows: (kind: string, columns?: number) => readonly string[];
};

/** Reads a knowledge base and a model in words and assesses them, as Spyderisk does unless told otherwise. */
export async function assessWords(
  knowledgeText: string,
  modelText: string,
  options: { readonly quirks?: Quirks } = {},
): Promise<AssessedWords> {
  const read = await readNquadsKnowledge([knowledgeWords(knowledgeText)], { file: 'words.nq', hash: '' });
  expect(read.findings).toEqual([]);
  const { model, findings } = await readModel([modelWords(modelText)], 'model.nq', read.knowledge);
  const assessment = assessModel(prepareKnowledge(read.knowledge), model, options);
  const rows = writeCanonicalTsv(assessment).trimEnd().split('\n');
  return {
    model,
    assessment,
    findings,
    rows: (kind, columns = 9) =>
      rows
        .map((row) => row.replace(/(system|domain)#/gu, '').split('\t'))
        .filter((row) => row[0] === kind)
        .map((row) => row.slice(1, columns + 1).join(' ')),
  };
}
