/**
 * The points that no other point dominates: none is at least as low everywhere and lower somewhere. Of points with equal
 * values the first is kept. Sorted by their values, the first value first.
 */
export function paretoFront<Point>(
  points: readonly Point[],
  valuesOf: (point: Point) => readonly number[],
): readonly Point[] {
  const known = points.map((point, order) => ({ point, values: valuesOf(point), order }));
  known.sort((a, b) => compareValues(a.values, b.values) || a.order - b.order);
  const kept: typeof known = [];
  // A point is only dominated by one that comes before it in this order.
  for (const entry of known) {
    if (!kept.some(({ values }) => values.every((value, i) => value <= (entry.values[i] ?? 0)))) kept.push(entry);
  }
  return kept.map(({ point }) => point);
}

function compareValues(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const other = b[i] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
