/** What stands in a place of a sentence. Levels are given by the id of a step of the scale of that name. */
export const placeKinds = [
  ...(['risk', 'likelihood', 'impact', 'trust', 'cost', 'performance'] as const),
  ...(['riskLabel', 'costLabel'] as const),
  ...(['number', 'id', 'text', 'asset', 'class', 'concept', 'thing', 'option', 'said'] as const),
  ...(['texts', 'assets', 'things', 'quoted', 'list', 'commas', 'series', 'sentences'] as const),
] as const;

/**
 * Of `PlaceKind`: a level is said in lower case, as a `riskLabel` as it stands in the scale; `id` and `text` are what
 * authors wrote, `asset` and `option` labels of theirs, `class` and `concept` labels of the knowledge, `thing` a
 * concept with the label of its asset in brackets, and `said` a sentence or part of one that was worded before. The others are
 * lists: `quoted` of concepts in quotation marks, and of what was worded before `list` as a sentence joins it, `commas`,
 * `series` by semicolons and `sentences` one after the other.
 */
export type PlaceKind = (typeof placeKinds)[number];

/** A piece of a template: words as they are, or a place with the name by which it is filled. */
export type Piece =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'place'; readonly place: PlaceKind; readonly name: string };

/** Two templates for one sentence, by how many it counts. */
export type Counted = { readonly one: string; readonly many: string };

/** Templates of sentences by their keys. A place is written `{{risk}}`, or with a name of its own `{{risk:from}}`. */
export type Sentences = Readonly<Record<string, string | Counted>>;

const known = new Map<string, readonly Piece[]>();

/** The pieces of a template, in their order. */
export function piecesOf(template: string): readonly Piece[] {
  const before = known.get(template);
  if (before !== undefined) return before;
  const pieces = template.split(/\{\{([^}]+)\}\}/u).map((piece, at): Piece => {
    if (at % 2 === 0) return { kind: 'words', words: piece };
    const [place = '', name = place] = piece.split(':');
    return { kind: 'place', place: place as PlaceKind, name };
  });
  known.set(template, pieces);
  return pieces;
}

/** The templates of a sentence: one, or one for each way to count. */
export function templatesOf(sentence: string | Counted): readonly string[] {
  return typeof sentence === 'string' ? [sentence] : [sentence.one, sentence.many];
}
