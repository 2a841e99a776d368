import type { AssetClass } from '../../knowledge/asset-class.ts';
import type { Control } from '../../knowledge/control.ts';
import type { Fact } from '../../knowledge/fact.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Consequence, TrustAttribute } from '../../knowledge/quality.ts';
import type { RelationType } from '../../knowledge/relation-type.ts';

/** The words a knowledge base offers to scenarios, by id, and how classes and relations are kin. */
export type Terms = {
  readonly knowledge: Knowledge;
  readonly classes: ReadonlyMap<string, AssetClass>;
  readonly relations: ReadonlyMap<string, RelationType>;
  readonly attributes: ReadonlyMap<string, TrustAttribute>;
  readonly consequences: ReadonlyMap<string, Consequence>;
  readonly controls: ReadonlyMap<string, Control>;
  readonly facts: ReadonlyMap<string, Fact>;
  /** Each class with itself and everything above it. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Indexes a knowledge base for compiling. */
export function termsOf(knowledge: Knowledge): Terms {
  const classes = byId(knowledge.classes);
  return {
    knowledge,
    classes,
    relations: byId(knowledge.relations),
    attributes: byId(knowledge.attributes),
    consequences: byId(knowledge.consequences),
    controls: byId(knowledge.controls),
    facts: byId(knowledge.facts),
    kinds: new Map([...classes.keys()].map((id) => [id, kindsAbove(id, classes)])),
  };
}

/** Is a class the other one or below it? */
export function isKind(terms: Terms, id: string, kind: string): boolean {
  return terms.kinds.get(id)?.has(kind) ?? false;
}

/** Is a class one of several, or below one of them? */
export function isOneOf(terms: Terms, id: string, kinds: readonly string[]): boolean {
  return kinds.some((kind) => isKind(terms, id, kind));
}

/** Classes an author may use below a class, that class included. */
export function assertableBelow(terms: Terms, kind: string): string[] {
  return [...terms.classes.values()]
    .filter(({ id, assertable }) => assertable && isKind(terms, id, kind))
    .map(({ id }) => id);
}

function byId<T extends { readonly id: string }>(concepts: readonly T[]): ReadonlyMap<string, T> {
  return new Map(concepts.map((concept) => [concept.id, concept]));
}

function kindsAbove(id: string, classes: ReadonlyMap<string, AssetClass>): ReadonlySet<string> {
  const kinds = new Set([id]);
  for (const kind of kinds) for (const above of classes.get(kind)?.kindOf ?? []) kinds.add(above);
  return kinds;
}
