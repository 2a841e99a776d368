import type { Assessment } from '@nemecys/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { assessText } from '../assess-text.ts';
import type { Assessed } from '../messages.ts';
import { exampleText, german, knowledge, wordless } from './examples-said.fixture.ts';
import { sayAssessed } from './say-assessed.ts';

describe('an assessment in German', () => {
  let english: Assessed;
  let said: Assessment;

  beforeAll(async () => {
    english = await assessText(exampleText('insulin-pump-phone'), knowledge, () => 0);
    const { assessment } = sayAssessed(english, german);
    if (assessment === undefined) throw new Error('the example has errors');
    said = assessment;
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
    const again = await assessText(exampleText('insulin-pump-phone'), knowledge, () => 0);
    expect(english).toEqual(again);
  });
});
