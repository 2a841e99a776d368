/** Signs that turn the direction of writing: in a list of devices they only deceive. */
const turning = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** What a cell says on one line: controls and what turns the direction of writing left out, spaces and line ends as one space. */
export function cellText(cell: string | undefined): string {
  return (cell ?? '')
    .replaceAll(turning, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

const nothing = new Set(
  ['-', '--', '–', '—', '/', '?', 'n/a', 'na', 'n.a.', 'none', 'unknown', 'tbd', 'null', '#n/a', '#nv'].concat([
    ...['k.a.', 'k. a.', 'ka', 'keine', 'keine angabe', 'unbekannt', 'ohne', 'nicht bekannt', 'entfällt'],
  ]),
);

/** The same, and empty where the cell only says that nothing is known. */
export function toldText(cell: string | undefined): string {
  const text = cellText(cell);
  return nothing.has(text.toLowerCase()) ? '' : text;
}

/** Words for comparing: lower case, accents and signs away, one space between. */
export function plainWords(text: string): string {
  return text
    .slice(0, 2_000)
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
