/** A line that stands once in each of three texts: its place in each. */
export type Anchor = { readonly base: number; readonly saved: number; readonly mine: number };

type Texts = Readonly<Record<'base' | 'saved' | 'mine', readonly string[]>>;

/**
 * Lines that stand exactly once in each text and come in the same order in all: between them the texts can be merged
 * piece by piece. In the order of the base; found in the time of sorting, however long the texts are.
 */
export function anchorsOf({ base, saved, mine }: Texts): readonly Anchor[] {
  const [inSaved, inMine] = [placesOfUnique(saved), placesOfUnique(mine)];
  const candidates: Anchor[] = [];
  for (const [line, place] of placesOfUnique(base)) {
    const [one, other] = [inSaved.get(line), inMine.get(line)];
    if (one !== undefined && other !== undefined) candidates.push({ base: place, saved: one, mine: other });
  }
  candidates.sort((a, b) => a.base - b.base);
  return longestRising(
    longestRising(candidates, ({ saved: place }) => place),
    ({ mine: place }) => place,
  );
}

function placesOfUnique(lines: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [place, line] of lines.entries()) {
    if (places.has(line)) repeated.add(line);
    else places.set(line, place);
  }
  for (const line of repeated) places.delete(line);
  return places;
}

/** The longest part of a list, in its order, whose numbers only rise. */
function longestRising<T>(items: readonly T[], numberOf: (item: T) => number): readonly T[] {
  // For each length the item that ends the rising part with the least number, and what came before each item in its part.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [place, item] of items.entries()) {
    const length = firstNotBelow(ends, (end) => numberOf(items[end] as T) < numberOf(item));
    before.push(ends[length - 1]);
    ends[length] = place;
  }
  const longest: T[] = [];
  for (let place = ends.at(-1); place !== undefined; place = before[place]) longest.push(items[place] as T);
  return longest.reverse();
}

function firstNotBelow(sorted: readonly number[], isBelow: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(sorted[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
