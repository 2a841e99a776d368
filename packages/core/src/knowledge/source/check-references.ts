import type { VerifiedIds } from './compile-provenance.ts';
import type { KnowledgeSource } from './knowledge-source.ts';
import { compareText } from './read-knowledge-source.ts';

/** The ids of public lists, by scheme. */
export type IdLists = Readonly<Record<string, readonly string[]>>;

/** The ids that threats and controls refer to and that stand in their list, ordered. */
export function checkReferences(source: KnowledgeSource, lists: IdLists): VerifiedIds {
  const found = new Map<string, Set<string>>();
  for (const { value } of [...source.threats, ...source.controls]) {
    for (const { scheme, id } of value.references) {
      const known = new Set(lists[scheme]);
      for (const one of [id].flat()) {
        if (known.has(one)) found.set(scheme, (found.get(scheme) ?? new Set()).add(one));
      }
    }
  }
  return Object.fromEntries(
    [...found].sort(([a], [b]) => compareText(a, b)).map(([scheme, ids]) => [scheme, [...ids].sort(compareText)]),
  );
}
