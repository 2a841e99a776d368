/** How many single-character edits turn one text into the other, swaps of neighbours counted as one. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The candidates most like a word, best first: those that hold it, then those a few typing errors away. */
export function nearest(word: string, candidates: readonly string[], most = 3): readonly string[] {
  const wanted = word.toLowerCase();
  const allowed = Math.max(2, Math.floor(wanted.length / 4));
  return candidates
    .map((candidate) => {
      const text = candidate.toLowerCase();
      if (wanted.length > 2 && text.includes(wanted)) return { candidate, edits: 0.5 };
      if (Math.abs(text.length - wanted.length) > allowed) return { candidate, edits: Number.POSITIVE_INFINITY };
      return { candidate, edits: distance(wanted, text) };
    })
    .filter(({ edits }) => edits <= allowed)
    .sort(
      (a, b) => a.edits - b.edits || a.candidate.length - b.candidate.length || (a.candidate < b.candidate ? -1 : 1),
    )
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** ' Did you mean "a" or "b"?', or nothing where no candidate is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const found = nearest(word, candidates).map((candidate) => `"${candidate}"`);
  const last = found.pop();
  if (last === undefined) return '';
  return ` Did you mean ${found.length === 0 ? last : `${found.join(', ')} or ${last}`}?`;
}
