import {
  type Listing,
  type Piece,
  type PlaceKind,
  piecesOf,
  resultSentences,
  type Say,
  type ScaleName,
  type Scales,
  type SentenceKey,
  stepWord,
  templatesOf,
} from '@nemecys/core';
import type { NamesTurned } from './names-turned.ts';
import { splitList } from './split-list.ts';

type Value = string | number | Listing;
type Values = Readonly<Record<string, Value>>;
type Template = { readonly key: SentenceKey; readonly count: number | undefined; readonly pieces: readonly Piece[] };

const templates: readonly Template[] = Object.entries(resultSentences).flatMap(([key, sentence]) =>
  templatesOf(sentence).map((template, place) => ({
    key: key as SentenceKey,
    count: typeof sentence === 'string' ? undefined : place + 1,
    pieces: piecesOf(template),
  })),
);

const levelScales: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  ...(['risk', 'likelihood', 'impact', 'trust', 'cost', 'performance'] as const),
]);
const isLevelScale = (place: PlaceKind): place is PlaceKind & ScaleName => levelScales.has(place);

/** With what sentences are read: the scales whose words they have, and how their names and they are said. */
export type Reading = { readonly scales: Scales; readonly names: NamesTurned; readonly say: Say };

/**
 * Reads sentences of the core back into what they say, by the templates that they were made from, and says that anew.
 * What was not made from a template is undefined; so is what holds a name that the knowledge does not have.
 */
export function sentencesReadBack({ scales, names, say }: Reading): (text: string) => string | undefined {
  const known = new Map<string, string | undefined>();

  const read = (text: string): string | undefined => {
    if (!known.has(text)) {
      known.set(text, undefined);
      known.set(text, sentence(text) ?? paragraph(text) ?? names.concept(text) ?? names.thing(text));
    }
    return known.get(text);
  };

  const sentence = (text: string, isMeant: (template: Template) => boolean = () => true): string | undefined => {
    for (const { key, count, pieces } of templates.filter(isMeant)) {
      const values = matched(pieces, 0, text);
      if (values === undefined) continue;
      // Whatever the key, its values are those of the template that it was read by.
      const tell = say as (key: SentenceKey, values: Values) => string;
      return tell(key, count === 1 ? { ...values, count } : { count: 0, ...values });
    }
    return undefined;
  };

  /** Sentences one after the other. */
  const paragraph = (text: string): string | undefined => {
    for (let at = text.indexOf('. '); at >= 0; at = text.indexOf('. ', at + 1)) {
      const first = sentence(text.slice(0, at + 1));
      const rest = first === undefined ? undefined : read(text.slice(at + 2));
      if (rest !== undefined) return `${first} ${rest}`;
    }
    return undefined;
  };

  const matched = (pieces: readonly Piece[], from: number, text: string): Values | undefined => {
    const [piece, next] = [pieces[from], pieces[from + 1]];
    if (piece === undefined) return text === '' ? {} : undefined;
    if (piece.kind === 'words') {
      return text.startsWith(piece.words) ? matched(pieces, from + 1, text.slice(piece.words.length)) : undefined;
    }
    // Between two places stand words, and after the last one what may be empty.
    const end = next?.kind === 'words' ? next.words : '';
    const isLast = end === '';
    const before = pieces[from - 1];
    const isQuoted = before?.kind === 'words' && /[“"]$/u.test(before.words);
    for (let at = isLast ? text.length : text.indexOf(end); at >= 0; at = isLast ? -1 : text.indexOf(end, at + 1)) {
      const rest = matched(pieces, from + 1, text.slice(at));
      const own = text.slice(0, at);
      // What stands in quotation marks ends where they do.
      const isWhole = !(isQuoted && /[“”"]/u.test(own));
      const value = rest === undefined || !isWhole ? undefined : turned(piece.place, own);
      if (value !== undefined) return { ...rest, [piece.name]: value };
    }
    return undefined;
  };

  const turned = (place: PlaceKind, text: string): Value | undefined => {
    if (isLevelScale(place)) return scales[place].find(({ id }) => stepWord(scales, place, id) === text)?.id;
    switch (place) {
      case 'riskLabel':
        return scales.risk.find(({ label }) => label === text)?.id;
      case 'costLabel':
        return scales.cost.find(({ label }) => label === text)?.id;
      case 'number':
        return /^[-+]?\d[\d.,]*(?:e[-+]\d+)?$/u.test(text) ? text : undefined;
      case 'id':
        return /^\S+(?:, \S+)*$/u.test(text) ? text : undefined;
      case 'text':
        return text === '' ? undefined : text;
      case 'option':
        return text === '' ? undefined : (sentence(text, ({ key }) => key.startsWith('option.')) ?? text);
      case 'class':
        return names.class(text);
      case 'asset':
        return text === '' ? undefined : names.asset(text);
      case 'concept':
        return names.concept(text);
      case 'thing':
        return names.thing(text);
      case 'said':
        return text === '' ? '' : read(text);
      case 'texts':
        return { items: [text], more: 0 };
      case 'assets':
        return (
          splitList(text, (item) => (names.isAsset(item) ? names.asset(item) : undefined)) ?? {
            ...{ items: [names.asset(text)], more: 0 },
          }
        );
      case 'things':
        return splitList(text, names.thing);
      case 'quoted':
        return splitList(text, (item) => (/^“.*”$/su.test(item) ? names.concept(item.slice(1, -1)) : undefined));
      case 'list':
        return splitList(text, read);
      case 'commas':
        return splitList(text, read, { between: ', ', last: ', ' });
      case 'series':
        return splitList(text, read, { between: '; ', last: '; ' });
      case 'sentences':
        return splitList(text, read, { between: ' ', last: ' ' });
    }
  };

  return read;
}
