import { readdirSync } from 'node:fs';
import { compare } from '@nemecys/core';
import { expect, test } from 'vitest';
import { assessedExample, german, wordless } from './examples-said.fixture.ts';
import { sayAssessed } from './say-assessed.ts';
import { sayCompared } from './say-compared.ts';

const examples = readdirSync(new URL('../../../../../examples', import.meta.url));

test.each(examples)(
  '%s and its variants say no sentence in English, and change in words only',
  async (name) => {
    const variants = ['scenario', 'over', 'under'];
    const assessed = await Promise.all(variants.map((variant) => assessedExample(name, variant)));
    for (const english of assessed) {
      const said = sayAssessed(english, german).assessment;
      expect(wordless(said)).toBe(wordless(english.assessment));
      const before = english.assessment.questions.filter(({ effect }) => effect !== '').map(({ effect }) => effect);
      expect(said?.questions.filter(({ effect }) => before.includes(effect)).map(({ effect }) => effect)).toEqual([]);
      const { sentences } = english.assessment.headline;
      expect(said?.headline.sentences.length).toBe(sentences.length);
      expect(said?.headline.sentences.filter((sentence) => sentences.includes(sentence))).toEqual([]);
    }
    for (const [place, before] of assessed.entries()) {
      const after = assessed[(place + 1) % assessed.length];
      if (after === undefined) continue;
      const comparison = compare(before.assessment, after.assessment);
      const compared = { comparison, scales: after.assessment.scales, threats: [], diff: { entries: [], fields: [] } };
      const said = sayCompared(compared, { before, after }, german).comparison;
      expect(wordless(said)).toBe(wordless(comparison));
      const english = [
        ...comparison.sentences,
        ...comparison.harms.flatMap(({ reasons }) => reasons.map((one) => one.text)),
      ];
      const own = [...said.sentences, ...said.harms.flatMap(({ reasons }) => reasons.map((one) => one.text))];
      expect(own.filter((sentence) => english.includes(sentence))).toEqual([]);
    }
  },
  60_000,
);
