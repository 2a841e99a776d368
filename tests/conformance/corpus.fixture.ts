import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { ReadKnowledge } from '../../packages/core/src/formats/spyderisk/knowledge/read-knowledge.ts';
import { readNquadsKnowledge } from '../../packages/core/src/formats/spyderisk/knowledge/read-nquads-knowledge.ts';

/** Where the corpus of Spyderisk files lies: beside the repository, or where NEMECYS_CORPUS says. */
export const corpus = join(
  process.env.NEMECYS_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url)),
  'spyderisk',
);

export type ConformanceCase = {
  readonly system: string;
  readonly domain: string;
  readonly mode: 'FUTURE' | 'CURRENT';
  readonly expected: string;
  readonly rows: number;
};

/** The cases of the corpus; none, and a plain word about it, where the corpus is not there. */
export function conformanceCases(): readonly ConformanceCase[] {
  const manifest = join(corpus, 'manifest.json');
  if (existsSync(manifest)) return JSON.parse(readFileSync(manifest, 'utf8')).cases;
  console.log(`Skipped: no corpus at ${corpus}. Set NEMECYS_CORPUS to the folder that holds spyderisk/.`);
  return [];
}

/** The text of a packed file of the corpus. */
export function corpusText(file: string): string {
  return gunzipSync(readFileSync(join(corpus, file))).toString('utf8');
}

const read = new Map<string, Promise<ReadKnowledge>>();

/** A knowledge base of the corpus, read once a test file. */
export function corpusKnowledge(file: string): Promise<ReadKnowledge> {
  let knowledge = read.get(file);
  if (knowledge === undefined) {
    const text = corpusText(file);
    knowledge = readNquadsKnowledge([text], { file, hash: createHash('sha256').update(text).digest('hex') });
    read.set(file, knowledge);
  }
  return knowledge;
}
