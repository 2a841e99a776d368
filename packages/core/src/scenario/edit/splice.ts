/** Something put in the place of a part of a text. */
export type Splice = {
  readonly start: number;
  readonly end?: number;
  readonly put: string;
  /** A new section: it stands behind everything else that is put. */
  readonly isLast?: true;
};

/**
 * The text with all splices made. They were measured on the same text; of two at one place the first stands first, and one
 * that lies within another falls away with it.
 */
export function spliced(text: string, splices: readonly Splice[]): string {
  const inOrder = splices
    .map(({ start, end = start, put, isLast }, place) => ({ start, end, put, isLast: isLast === true, place }))
    .sort((a, b) => Number(a.isLast) - Number(b.isLast) || a.start - b.start || b.end - a.end || a.place - b.place);
  const made: string[] = [];
  let done = 0;
  for (const { start, end, put, isLast } of inOrder) {
    if (start < done && !isLast) {
      // Runs that overlap, as of neighbours in a list that are both taken out, are one run.
      if (put === '') {
        done = Math.max(done, end);
      }
      continue;
    }
    made.push(text.slice(done, Math.max(done, start)), put);
    done = Math.max(done, end);
  }
  return made.join('') + text.slice(done);
}
