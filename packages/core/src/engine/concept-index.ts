import type { Knowledge } from '../knowledge/knowledge.ts';

/** Where each concept of a kind stands in its list of the knowledge base. */
export type ConceptIndex = {
  readonly role: ReadonlyMap<string, number>;
  readonly pattern: ReadonlyMap<string, number>;
  readonly attribute: ReadonlyMap<string, number>;
  readonly consequence: ReadonlyMap<string, number>;
  readonly control: ReadonlyMap<string, number>;
  readonly strategy: ReadonlyMap<string, number>;
  readonly threat: ReadonlyMap<string, number>;
};

/** Numbers the concepts of a knowledge base in the order they are listed. */
export function conceptIndex(knowledge: Knowledge): ConceptIndex {
  const numbered = (list: readonly { readonly id: string }[]): Map<string, number> =>
    new Map(list.map(({ id }, i) => [id, i]));
  return {
    role: numbered(knowledge.roles),
    pattern: numbered(knowledge.patterns),
    attribute: numbered(knowledge.attributes),
    consequence: numbered(knowledge.consequences),
    control: numbered(knowledge.controls),
    strategy: numbered(knowledge.strategies),
    threat: numbered(knowledge.threats),
  };
}
