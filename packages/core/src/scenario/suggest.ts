import { inEnglish as say } from '../wording/say.ts';
/** The candidate most like a word, if one is like enough to be meant; ties go to the first in code point order. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(word);
  const furthest = wanted.length < 3 ? 0 : Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = furthest + 1;
  for (const candidate of [...candidates].sort()) {
    const found = plain(candidate);
    const distance = found === wanted ? 0 : distanceUpTo(bestDistance - 1, wanted, found);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best ?? containing(wanted, candidates);
}

/** A question for the end of a sentence, `did you mean "x"?`, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = suggest(word, candidates);
  return found === undefined ? '' : `did you mean "${found}"?`;
}

/** The same as a sentence: `Did you mean "x"?`, or nothing. */
export function suggestion(word: string, candidates: Iterable<string>): string {
  const found = suggest(word, candidates);
  return found === undefined ? '' : say('finding.did-you-mean', { word: found });
}

function plain(word: string): string {
  return word
    .slice(0, 100)
    .toLowerCase()
    .replace(/[\s_-]+/gu, '-');
}

/** `pump` for `infusion-pump`: a whole part of exactly one candidate. */
function containing(wanted: string, candidates: Iterable<string>): string | undefined {
  if (wanted.length < 3) return undefined;
  const found = [...candidates].filter((candidate) => plain(candidate).split('-').includes(wanted));
  return found.length === 1 ? found[0] : undefined;
}

/** Edits (insert, delete, replace, swap neighbours) from one word to the other; more than `limit` counts as limit + 1. */
function distanceUpTo(limit: number, from: string, to: string): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 1; line <= from.length; line++) {
    const next = [line];
    for (let column = 1; column <= to.length; column++) {
      const same = from[line - 1] === to[column - 1];
      let least = Math.min(at(row, column) + 1, at(next, column - 1) + 1, at(row, column - 1) + (same ? 0 : 1));
      if (line > 1 && column > 1 && from[line - 1] === to[column - 2] && from[line - 2] === to[column - 1]) {
        least = Math.min(least, at(before, column - 2) + 1);
      }
      next.push(least);
    }
    before = row;
    row = next;
  }
  return Math.min(at(row, to.length), limit + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}
