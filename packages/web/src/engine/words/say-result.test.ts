import { readFileSync } from 'node:fs';
import type { Assessment, Knowledge, KnowledgeWords } from '@nemecys/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { de } from '../../language/de/index.ts';
import { assessText } from '../assess-text.ts';
import type { Assessed } from '../messages.ts';
import { sayAssessed } from './say-result.ts';
import { type Speech, speechOf } from './speech.ts';

const root = new URL('../../../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const knowledge: Knowledge = JSON.parse(read('packages/knowledge/dist/knowledge.json'));
const words: KnowledgeWords = JSON.parse(read('packages/knowledge/dist/words.de.json'));

/** The fields that hold words for readers; all others are ids, levels and numbers. */
const wordFields = new Set(['label', 'assetLabel', 'classLabel', 'text', 'ask', 'meaning', 'said']);
const wordless = (value: unknown): string =>
  JSON.stringify(value, (key, inner) => (wordFields.has(key) && typeof inner === 'string' ? undefined : inner));

describe('an assessment in German', () => {
  const speech: Speech = speechOf(knowledge, words, de.engine);
  let english: Assessed;
  let german: Assessed;
  let said: Assessment;

  beforeAll(async () => {
    english = await assessText(read('examples/insulin-pump-phone/scenario.yaml'), knowledge, () => 0);
    german = sayAssessed(english, speech);
    if (german.assessment === undefined) throw new Error('the example has errors');
    said = german.assessment;
  });

  test('is the English one but for words', () => {
    expect(wordless(said)).toBe(wordless(english.assessment));
  });

  test('has the words of the knowledge everywhere', () => {
    const labels = new Map(knowledge.consequences.map(({ id, label }) => [id, label]));
    expect(said.harms.every((harm) => harm.label !== labels.get(harm.consequence))).toBe(true);
    expect(said.scales.risk.map(({ label }) => label)).toContain('Sehr hoch');
    const before = new Map(english.assessment?.threats.map((threat) => [threat.id, threat.text]));
    expect(said.threats.filter(({ id, text }) => before.get(id) === text)).toEqual([]);
    const asked = new Map(english.assessment?.questions.map((question) => [question.id, question.ask]));
    expect(said.questions.filter(({ id, ask }) => asked.get(id) === ask)).toEqual([]);
  });

  test('names things in German quotation marks, also those that the engine added', () => {
    const texts = said.threats.map(({ text }) => text).join(' ');
    expect(texts).not.toMatch(/_\w+_/u);
    expect(texts).toMatch(/„[^“]+“/u);
    expect(texts).not.toContain('Copy of data');
    expect(said.assets.filter(({ inferred }) => inferred).every(({ label }) => !label.startsWith('Copy of'))).toBe(
      true,
    );
  });

  test('leaves the assessment that it was made from as it was', async () => {
    const again = await assessText(read('examples/insulin-pump-phone/scenario.yaml'), knowledge, () => 0);
    expect(english).toEqual(again);
  });
});
