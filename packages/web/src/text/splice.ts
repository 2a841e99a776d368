/** Something put in the place of a part of a text. */
export type Splice = { readonly start: number; readonly end?: number; readonly put: string };

/** The text with all splices made. They were measured on the same text; one that lies within another falls away with it. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const inOrder = splices
    .map(({ start, end = start, put }, place) => ({ start, end, put, place }))
    .sort((a, b) => a.start - b.start || b.end - a.end || a.place - b.place);
  let made = '';
  let done = 0;
  for (const { start, end, put } of inOrder) {
    if (start < done) {
      // Runs that overlap, as of neighbours in a list that are both taken out, are one run.
      if (put === '') {
        done = Math.max(done, end);
      }
      continue;
    }
    made += text.slice(done, start) + put;
    done = end;
  }
  return made + text.slice(done);
}
