import type { ConceptId } from '../knowledge/id.ts';
import { at } from './at.ts';

/** A closed hierarchy of classes or relations, by index. */
export type Hierarchy = {
  readonly ids: readonly ConceptId[];
  readonly index: ReadonlyMap<ConceptId, number>;
  /** The concept itself and everything below it. */
  readonly below: readonly (readonly number[])[];
  /** The concept itself and everything above it, nearest first. */
  readonly above: readonly (readonly number[])[];
  /** `isA[concept * size + ancestor]` is 1 when the concept is the ancestor or below it. */
  readonly isA: Uint8Array;
};

/** Closes `kindOf` reflexively and transitively; cycles are harmless. */
export function closeHierarchy(
  concepts: readonly { readonly id: ConceptId; readonly kindOf: readonly ConceptId[] }[],
): Hierarchy {
  const index = new Map(concepts.map((concept, i) => [concept.id, i]));
  const size = concepts.length;
  const isA = new Uint8Array(size * size);
  const above = concepts.map((concept, self) => {
    const found = [self];
    const queue = [concept];
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      for (const parent of next.kindOf) {
        const i = index.get(parent);
        if (i === undefined || found.includes(i)) continue;
        found.push(i);
        queue.push(at(concepts, i));
      }
    for (const ancestor of found) isA[self * size + ancestor] = 1;
    return found;
  });
  const below: number[][] = concepts.map(() => []);
  above.forEach((ancestors, self) => {
    for (const ancestor of ancestors) at(below, ancestor).push(self);
  });
  return { ids: concepts.map((concept) => concept.id), index, below, above, isA };
}
