import { describe, expect, test } from 'vitest';
import { emptyAssessment } from '../documents/assessment.fixture.ts';
import { englishSentences } from './english/english-sentences.ts';
import { inEnglish, listing, sayEnglish, saying } from './say.ts';
import { piecesOf, placeKinds, type Sentences, templatesOf } from './template.ts';

const { scales: tinyScales } = emptyAssessment;
const all: Sentences = englishSentences;
const templates = Object.entries(all).flatMap(([key, sentence]) =>
  templatesOf(sentence).map((one) => [key, one] as const),
);

describe('the sentences of the core', () => {
  test('have words between their places, and places of known kinds only', () => {
    expect(templates.filter(([, template]) => template.includes('}}{{'))).toEqual([]);
    const kinds = templates.flatMap(([, template]) =>
      piecesOf(template).flatMap((piece) => (piece.kind === 'place' ? [piece.place] : [])),
    );
    expect(kinds.filter((kind) => !placeKinds.includes(kind))).toEqual([]);
  });

  test('stand under keys of their own in each part', () => {
    expect(new Set(templates.map(([key, template]) => `${key} ${template}`)).size).toBe(templates.length);
    expect(Object.keys(all).length).toBeGreaterThan(300);
  });
});

test('one is counted with its own sentence, and a list names the first and counts the rest', () => {
  const harms = listing(['Overdose (Patients)', 'No therapy (Patients)', 'Delay (Service)'], 2);
  const say = sayEnglish(tinyScales);
  expect(say('headline.no-attacker', { count: 1, harms: listing(['Overdose (Patients)']) })).toContain(
    '(Patients) is as',
  );
  expect(say('headline.no-attacker', { count: 3, harms })).toContain(
    'Overdose (Patients), No therapy (Patients) and 1 more are',
  );
  expect(say('headline.within', { count: 2, risk: tinyScales.risk[1]?.id ?? '' })).toContain(
    `the highest risk is ${tinyScales.risk[1]?.label.toLowerCase()}.`,
  );
});

test('another language says the same data with its own words and manner', () => {
  const say = saying(
    {
      sentences: { 'frequency.one-of': 'bei 1 von {{number:patients}}' },
      manner: { joined: (items) => items.join('/'), quoted: (name) => name, number: (text) => text.replace(',', '.') },
    },
    tinyScales,
  );
  expect(say('frequency.one-of', { patients: '1,000' })).toBe('bei 1 von 1.000');
  expect(inEnglish('frequency.one-of', { patients: '1,000' })).toBe('in 1 of 1,000 patients a year');
});
