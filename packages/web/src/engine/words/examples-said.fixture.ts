import { readFileSync } from 'node:fs';
import { assess, compileScenario, type Knowledge, type KnowledgeWords, readScenario } from '@nemecys/core';
import { de } from '../../language/de/index.ts';
import { germanSentences } from '../../language/de/sentences.ts';
import type { Assessed } from '../messages.ts';
import { type Speech, speechOf } from './speech.ts';

const root = new URL('../../../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** The knowledge in its own words. */
export const knowledge: Knowledge = JSON.parse(read('packages/knowledge/dist/knowledge.json'));
const words: KnowledgeWords = JSON.parse(read('packages/knowledge/dist/words.de.json'));

/** German as the pages speak it. */
export const german: Speech = speechOf(knowledge, { words, say: de.engine, sentences: germanSentences });

/** The text of an example, or of a file beside it. */
export const exampleText = (name: string, file: string = 'scenario') => read(`examples/${name}/${file}.yaml`);

/** An example, or a variant of it, read and in the words of the knowledge. */
export async function compiledExample(name: string, variant: string) {
  const { scenario, findings, places } = await readScenario(`${variant}.yaml`, (path) => ({
    text: read(`examples/${name}/${path}`),
  }));
  if (scenario === undefined) throw new Error(`${name}, ${variant} has errors`);
  const compiled = compileScenario(scenario, knowledge, places);
  return { scenario, compiled, places, findings: [...findings, ...compiled.findings] };
}

/** An example, or a variant of it, as the engine sees it. */
export async function assessedExample(name: string, variant: string) {
  const source = await compiledExample(name, variant);
  const assessment = assess({ ...source, knowledge, version: '0' });
  const asked = new Map(source.compiled.questions.map((question) => [question.id, question]));
  return { findings: assessment.findings, assessment, asked, milliseconds: 0 } satisfies Assessed;
}

/** The fields that hold words for readers; all others are ids, levels and numbers. */
const wordFields = new Set([
  ...['label', 'assetLabel', 'classLabel', 'text', 'ask', 'meaning', 'said', 'effect', 'sentences', 'sentence'],
]);

/** A result without its words. */
export const wordless = (value: unknown): string =>
  JSON.stringify(value, (key, inner) =>
    wordFields.has(key) && (typeof inner === 'string' || Array.isArray(inner)) ? undefined : inner,
  );
