import { joined } from '../documents/joined.ts';
import { stepLabel, stepWord } from '../documents/level-words.ts';
import type { Scales } from '../knowledge/scales.ts';
import { type EnglishSentences, englishSentences } from './english/english-sentences.ts';
import { type Counted, type Piece, piecesOf, type Sentences } from './template.ts';

/** Several things of which a sentence names the first; `more` are counted. */
export type Listing = { readonly items: readonly string[]; readonly more: number };

type Value = string | number | Listing;

type PlaceName<P extends string> = P extends `${string}:${infer Name}` ? Name : P;
type PlacesIn<T extends string> = T extends `${string}{{${infer Place}}}${infer Rest}`
  ? PlaceName<Place> | PlacesIn<Rest>
  : never;

/** What a sentence has to be filled with; where it differs by how many there are, their `count` too. */
export type ValuesOf<S> = S extends string
  ? Readonly<Record<PlacesIn<S>, Value>>
  : S extends Counted
    ? Readonly<Record<PlacesIn<S['one']> | PlacesIn<S['many']> | 'count', Value>>
    : never;

/** The key of a sentence. */
export type SentenceKey = keyof EnglishSentences;

/**
 * Words a result. What is to be said comes as data, the key of a sentence and what stands in its places, so that
 * a result can be said in any language that has the sentences.
 */
export type Say = <K extends SentenceKey>(
  key: K,
  ...values: keyof ValuesOf<EnglishSentences[K]> extends never ? [] : [ValuesOf<EnglishSentences[K]>]
) => string;

/** How a language says what is joined, counted and quoted. */
export type Manner = {
  readonly joined: (items: readonly string[], more: number) => string;
  readonly quoted: (name: string) => string;
  /** A number that is written as English does. */
  readonly number: (text: string) => string;
};

/** The sentences of a language with its manner. */
export type Wording = { readonly sentences: Sentences; readonly manner: Manner };

/** English, as the command, reports and records have it. */
export const englishWording: Wording = {
  sentences: englishSentences,
  manner: {
    joined: (items, more) => joined(more === 0 ? items : [...items, `${more} more`]),
    quoted: (name) => `“${name}”`,
    number: (text) => text,
  },
};

/** What says results in a wording, with levels by the scales; without any, for what speaks of no level. */
export function saying({ sentences, manner }: Wording, scales: Scales = noScales): Say {
  return (key, ...[values]) => {
    const sentence = sentences[key];
    if (sentence === undefined) return key;
    const filling: Readonly<Record<string, Value>> = values ?? {};
    const template = typeof sentence === 'string' ? sentence : filling.count === 1 ? sentence.one : sentence.many;
    return piecesOf(template)
      .map((piece) => (piece.kind === 'words' ? piece.words : filled(piece, filling[piece.name], { manner, scales })))
      .join('');
  };
}

const noScales: Scales = {
  ...{ likelihood: [], trust: [], impact: [], risk: [], population: [], cost: [], performance: [] },
  riskMatrix: [],
};

/** Says in English what speaks of no level. */
export const inEnglish: Say = saying(englishWording);

/** Says results in English. */
export function sayEnglish(scales: Scales): Say {
  return saying(englishWording, scales);
}

/** The first of several things, at most `limit`, and how many more there are. */
export function listing(items: readonly string[], limit: number = Number.POSITIVE_INFINITY): Listing {
  return { items: items.slice(0, limit), more: Math.max(0, items.length - limit) };
}

type Place = Extract<Piece, { kind: 'place' }>;

function filled(
  { place }: Place,
  value: Value | undefined,
  { manner, scales }: { readonly manner: Manner; readonly scales: Scales },
): string {
  if (typeof value !== 'object') {
    switch (place) {
      case 'risk':
      case 'likelihood':
      case 'impact':
      case 'trust':
      case 'cost':
      case 'performance':
        return stepWord(scales, place, `${value ?? ''}`);
      case 'riskLabel':
        return stepLabel(scales, 'risk', `${value ?? ''}`);
      case 'costLabel':
        return stepLabel(scales, 'cost', `${value ?? ''}`);
      case 'number':
        return manner.number(`${value ?? ''}`);
      default:
        return `${value ?? ''}`;
    }
  }
  const { items, more } = value;
  switch (place) {
    case 'quoted':
      return manner.joined(items.map(manner.quoted), more);
    case 'commas':
      return items.join(', ');
    case 'series':
      return items.join('; ');
    case 'sentences':
      return items.join(' ');
    default:
      return manner.joined(items, more);
  }
}
