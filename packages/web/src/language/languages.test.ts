import { describe, expect, test } from 'vitest';
import { de } from './de/index.ts';
import { germanSentences } from './de/sentences.ts';
import { en } from './en/index.ts';
import { englishSentences } from './en/sentences.ts';
import { languageFor } from './languages.ts';

/** Every word with the path to it. */
function wordsOf(value: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[`${path}${key}`, inner] as const] : wordsOf(inner, `${path}${key}.`),
  );
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}|<\/?\w+\s*\/?>/gu)].map(([found]) => found);

const written = (text: string) => placeholders(text).reduce((rest, place) => rest.replace(place, ''), text);

describe('the words of the pages', () => {
  const english = new Map(wordsOf({ ...en, sentences: englishSentences }));
  const german = new Map(wordsOf({ ...de, sentences: germanSentences }));

  test('are the same in each language', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
    expect(english.size).toBeGreaterThan(10);
  });

  test('have the same places for names and numbers in each language', () => {
    for (const [path, text] of english) {
      expect(placeholders(german.get(path) ?? '').sort(), path).toEqual(placeholders(text).sort());
    }
  });

  test('are nowhere empty, and no sentence was left in English', () => {
    for (const [path, text] of english) {
      const other = german.get(path) ?? '';
      expect(other.trim(), path).not.toBe('');
      if ((written(text).match(/\p{L}+/gu) ?? []).length > 3) expect(other, path).not.toBe(text);
    }
  });
});

test('the first language that somebody reads and that there are words in is spoken, else English', () => {
  expect(languageFor(['fr-CH', 'de-AT', 'en'])).toBe('de');
  expect(languageFor(['en-GB', 'de'])).toBe('en');
  expect(languageFor(['DE'])).toBe('de');
  expect(languageFor(['fr'])).toBe('en');
  expect(languageFor([])).toBe('en');
});
