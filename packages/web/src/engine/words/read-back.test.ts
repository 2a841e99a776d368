import {
  inEnglish,
  type PlaceKind,
  piecesOf,
  resultSentences,
  type Say,
  type SentenceKey,
  sayEnglish,
  templatesOf,
} from '@nemecys/core';
import { expect, test } from 'vitest';
import { german, knowledge } from './examples-said.fixture.ts';
import { namesTurned } from './names-turned.ts';
import { sentencesReadBack } from './read-back.ts';

const { scales } = knowledge;
const assets = new Set(['Pump', 'Ward and theatre', 'Phone of the patient']);
const names = namesTurned(german, { byLabel: new Map(), assets });
const read = sentencesReadBack({ scales, names, say: german.tell });

const [strategy, control, consequence] = [knowledge.strategies[0], knowledge.controls[0], knowledge.consequences[0]];
const [first, second] = [strategy?.label ?? '', control?.label ?? ''];
const thing = `${consequence?.label} (Ward and theatre)`;
const fallen: readonly [string, string] = [inEnglish('advantage.care'), inEnglish('advantage.cost')];

/** Something for each place, in English. */
const samples: Readonly<Record<PlaceKind, string | { readonly items: readonly string[]; readonly more: number }>> = {
  ...{ risk: 'high', likelihood: 'very-low', impact: 'medium', trust: 'safe', cost: 'low', performance: 'medium' },
  ...{ riskLabel: 'high', costLabel: 'medium', number: '2', id: 'encryption@pump', text: 'Words of an author' },
  ...{ asset: 'Pump', class: knowledge.classes[0]?.label ?? '', concept: first, thing, option: 'The one with a lock' },
  said: fallen[0],
  texts: { items: ['Words of an author'], more: 0 },
  assets: { items: ['Pump', 'Ward and theatre', 'Phone of the patient'], more: 2 },
  things: { items: [thing, `${consequence?.label} (Pump)`], more: 0 },
  quoted: { items: [first, second], more: 4 },
  ...{ list: { items: fallen, more: 0 }, commas: { items: fallen, more: 0 }, series: { items: fallen, more: 0 } },
  sentences: { items: [inEnglish('worth.none'), inEnglish('search.stopped')], more: 0 },
};

const cases = Object.entries(resultSentences).flatMap(([key, sentence]) =>
  templatesOf(sentence).map((template, place) => ({
    key,
    template,
    count: typeof sentence === 'string' ? 0 : place + 1,
  })),
);

/** Says a sentence with a sample in each of its places. */
function sampled(say: Say, { key, template, count }: (typeof cases)[number]): string {
  const filling = piecesOf(template).flatMap((piece) => {
    if (piece.kind === 'words') return [];
    const isCount = piece.name === 'count' && count > 0;
    return [[piece.name, isCount ? count : samples[piece.place]] as const];
  });
  const tell = say as (key: SentenceKey, values: Readonly<Record<string, unknown>>) => string;
  return tell(key as SentenceKey, { count, ...Object.fromEntries(filling) });
}

test.each(cases)('$key is read back, $count', (one) => {
  const english = sampled(sayEnglish(scales), one);
  const said = read(english);
  expect(said, english).toBeDefined();
  // No word of the English template stays, unless German has the same.
  const words = (text: string): readonly string[] => text.match(/\p{L}{3,}/gu) ?? [];
  const own = new Set([
    ...words(sampled(german.tell, one)),
    ...words(JSON.stringify([...assets, ...german.labels.values()])),
  ]);
  const left = piecesOf(one.template).flatMap((piece) => (piece.kind === 'words' ? words(piece.words) : []));
  expect(left.filter((word) => words(said ?? '').includes(word) && !own.has(word))).toEqual([]);
});

test('names that hold words of a sentence are kept whole', () => {
  const say = sayEnglish(scales);
  const labels = ['Base at home and ward', 'From there to here'];
  const others = sentencesReadBack({
    ...{ scales, say: german.tell },
    names: namesTurned(german, { byLabel: new Map(), assets: new Set(labels) }),
  });
  const harm = `${consequence?.label} (From there to here)`;
  const text = say('headline.step-risk', {
    ...{ strategy: first, assets: { items: labels, more: 0 }, harm, from: 'high', to: 'low' },
  });
  expect(others(text)).toContain('bei Base at home and ward und From there to here senkt');
  expect(others(text)).toMatch(/von hoch auf gering\.$/u);
});

test('what the core did not say is not read', () => {
  expect(read('The nurse is above what is usual.')).toBeUndefined();
  expect(read('No such harm (Pump) rises from low to high risk.')).toBeUndefined();
});
