import { plainWords } from '../table/cell-text.ts';

/** What the last word of a phrase may end with: plurals. */
export const endings = ['', 's', 'n', 'en', 'e'] as const;

/** Words that say where a thing stands or which of several it is; a station is a ward only with its number. */
const roomWords = new Set(
  [
    ...['bed', 'bay', 'room', 'ward', 'floor', 'building', 'icu', 'itu', 'nicu', 'picu', 'theatre', 'no', 'number'],
    ...['bett', 'bettplatz', 'raum', 'zimmer', 'etage', 'ebene', 'gebäude', 'haus', 'saal', 'op', 'intensivstation'],
    ...['intensiv', 'normalstation', 'notaufnahme', 'schockraum', 'ambulanz', 'nr', 'nummer'],
  ].map(plainWords),
);

/** The words beside a phrase that may make it name another thing: none of maker, model, number and room. */
export function besidePhrase(text: string, phrase: string, product: string): readonly string[] {
  const own = new Set(plainWords(product).split(' '));
  const spaced = ` ${text} `;
  const said = endings.map((ending) => ` ${phrase}${ending} `).find((one) => spaced.includes(one)) ?? '';
  const around = spaced.replace(said, '  ').replaceAll(/ station (?=\S*\d)/gu, ' ');
  return around
    .split(' ')
    .filter((word) => word.length > 1 && !/\d|^[ivx]+$/u.test(word) && !roomWords.has(word) && !own.has(word));
}
