import { createHash } from 'node:crypto';
import { decide, freezeCriteria, searchOptions } from '@nemecys/core';
import { expect, test } from 'vitest';
import { assessedExample, compiledExample, german, knowledge } from './examples-said.fixture.ts';
import { sayDecision } from './say-decided.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const variants = ['scenario', 'over', 'proportionate'];

/** The fields that hold words of the core; others are ids, levels, numbers, or words of authors and sources. */
const wordFields = new Set([
  ...['text', 'words', 'reason', 'reasons', 'facts', 'sentences', 'heading', 'label', 'assetLabel', 'controls'],
  ...['conventions', 'limits', 'rerunWhen', 'constraints', 'meaning'],
]);

type Word = { readonly path: string; readonly english: string; readonly said: string };

/** Every word that two decisions hold at the same place; what is no word has to be the same. */
function wordsOf(english: unknown, said: unknown, path: readonly string[] = []): readonly Word[] {
  if (typeof english === 'string' && typeof said === 'string') {
    const field = path.findLast((one) => !/^\d+$/u.test(one)) ?? '';
    if (wordFields.has(field)) return [{ path: path.join('.'), english, said }];
  }
  if (typeof english !== 'object' || english === null || typeof said !== 'object' || said === null) {
    expect(said, path.join('.')).toEqual(english);
    return [];
  }
  expect(Object.keys(said)).toEqual(Object.keys(english));
  const other: Readonly<Record<string, unknown>> = { ...said };
  return Object.entries(english).flatMap(([key, inner]) => wordsOf(inner, other[key], [...path, key]));
}

test.each(['insulin-pump-phone'])(
  'the decision on %s is the English one but for words, and says no sentence in English',
  async (name) => {
    const all = await Promise.all(variants.map((variant) => compiledExample(name, variant)));
    const assets = (await Promise.all(variants.map((variant) => assessedExample(name, variant)))).flatMap(
      ({ assessment }) => assessment.assets,
    );
    const [source] = all;
    if (source === undefined) throw new Error('no scenario');
    const frozen = freezeCriteria({ ...source, knowledge, role: 'operator' }, sha256);
    const rounds = searchOptions({ ...source, knowledge, count: 1, numbers: { role: 'operator' } });
    let round = rounds.next();
    for (; round.done !== true; round = rounds.next());
    const found = round.value.kind === 'searched' ? round.value : undefined;
    const options = all.map(({ scenario, compiled }, place) => ({
      ...{ id: variants[place] ?? '', label: `Variant ${place}`, kind: 'variant' as const, scenario, compiled },
    }));
    const decision = decide({
      ...{ ...source, frozen, knowledge, version: '0', sha256, numbers: { seed: 1, draws: 20 } },
      options: [...options, ...(found?.options ?? [])],
      search: found?.search,
    });
    const words = wordsOf(decision, sayDecision(decision, assets, german));
    const authors = new Set([...assets.map(({ label }) => label), ...options.map(({ label }) => label)]);
    const purpose = `${decision.scenario.title}: `;
    const left = words.filter(
      ({ path, english, said }) =>
        english === said &&
        !path.startsWith('scales.') &&
        !authors.has(english) &&
        !english.startsWith(purpose) &&
        /\p{L}{3}/u.test(english),
    );
    expect(left).toEqual([]);
    expect(words.length).toBeGreaterThan(500);
  },
);
