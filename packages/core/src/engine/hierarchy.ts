import { at } from './at.ts';

/** Concepts that are kinds of one another, by index. */
export type Hierarchy = {
  readonly count: number;
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  /** The concept itself and all above it, nearest first (breadth first). */
  readonly above: readonly Int32Array[];
  /** The concept itself and all below it, ascending. */
  readonly below: readonly Int32Array[];
  /** Is concept a (row) of the kind b (column)? */
  readonly isA: Uint8Array;
};

/** The closures of `kindOf`, reflexive. A parent that does not exist is left out; a cycle makes its members equal. */
export function hierarchyOf(
  concepts: readonly { readonly id: string; readonly kindOf: readonly string[] }[],
): Hierarchy {
  const count = concepts.length;
  const index = new Map(concepts.map((concept, i) => [concept.id, i]));
  const parents = concepts.map(({ kindOf }) => kindOf.flatMap((id) => index.get(id) ?? []));
  const above = concepts.map((_, start) => {
    const seen = new Set([start]);
    for (const concept of seen) for (const parent of at(parents, concept)) seen.add(parent);
    return Int32Array.from(seen);
  });
  const below: number[][] = concepts.map(() => []);
  const isA = new Uint8Array(count * count);
  for (const [concept, ancestors] of above.entries()) {
    for (const ancestor of ancestors) {
      at(below, ancestor).push(concept);
      isA[concept * count + ancestor] = 1;
    }
  }
  return {
    count,
    ids: concepts.map(({ id }) => id),
    index,
    above,
    below: below.map((list) => Int32Array.from(list)),
    isA,
  };
}

/** The first of a concept's own and inherited values, nearest first. */
export function nearest<T>(hierarchy: Hierarchy, concept: number, values: ReadonlyMap<number, T>): T | undefined {
  for (const ancestor of at(hierarchy.above, concept)) {
    const value = values.get(ancestor);
    if (value !== undefined) return value;
  }
  return undefined;
}
