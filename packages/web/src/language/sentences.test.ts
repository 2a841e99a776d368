import { englishSentences, type Sentences, templatesOf } from '@nemecys/core';
import { expect, test } from 'vitest';
import de from './de/sentences.json' with { type: 'json' };

const english: Sentences = englishSentences;
const german: Sentences = de;
const places = (template: string) => [...template.matchAll(/\{\{[^}]+\}\}/gu)].map(([place]) => place).sort();

test('German has every sentence that results are said with, and no other', () => {
  expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
});

test.each(Object.entries(english))('%s counts in German as in English, and has the same places', (key, sentence) => {
  const said = german[key] ?? '';
  expect(typeof said).toBe(typeof sentence);
  const [from, to] = [templatesOf(sentence), templatesOf(said)];
  // Where one is counted, either language may leave its number out.
  const others = (template: string) => places(template).filter((place) => place !== '{{number:count}}');
  for (const [at, template] of from.entries()) {
    const other = to[at] ?? '';
    expect(other.trim(), key).not.toBe('');
    const isOne = from.length > 1 && at === 0;
    expect((isOne ? others : places)(other), key).toEqual((isOne ? others : places)(template));
  }
});

test('between two places of a sentence stand words, so that it can be read back', () => {
  const close = Object.entries(english).filter(([, sentence]) =>
    templatesOf(sentence).some((template) => template.includes('}}{{')),
  );
  expect(close).toEqual([]);
});
