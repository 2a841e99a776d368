import { Confidence } from '../requirement.ts';
import type { RequirementCatalogue } from '../requirement-catalogue.ts';
import type { PairRelation } from './mapping.ts';
import { type StatedPair, statedPairs } from './stated-pairs.ts';

/**
 * A requirement of another document that a requirement also speaks to. `stated` stands in a table, alone or in a set of which
 * something follows for it or not; `composed` follows over
 * one requirement between and `shared-artefact` over an artefact that answers both: both are weaker, and a relation that
 * does not follow is `unsure`. None of them ever passes coverage on.
 */
export type Counterpart = {
  readonly kind: 'stated' | 'composed' | 'shared-artefact';
  readonly id: string;
  readonly document: string;
  readonly relation: PairRelation;
  /** The lower one where it goes over two maps. */
  readonly confidence: Confidence;
  /** The requirement or the artefacts between; empty where it is stated. */
  readonly via: readonly string[];
  readonly source: string;
  readonly note?: string | undefined;
};

/** Finds what a requirement speaks to in other documents: stated first, then composed, then by a shared artefact. */
export function counterpartFinder({
  documents,
  mappings,
  shared,
}: Pick<RequirementCatalogue, 'documents' | 'mappings' | 'shared'>): (id: string) => readonly Counterpart[] {
  const homes = new Map(
    documents.flatMap(({ document, requirements }) => requirements.map(({ id }) => [id, document.id] as const)),
  );
  const leaving = new Map<string, StatedPair[]>();
  for (const pair of statedPairs(mappings)) leaving.set(pair.from, [...(leaving.get(pair.from) ?? []), pair]);
  const pairsOf = (id: string): readonly StatedPair[] => leaving.get(id) ?? [];
  return (id) => {
    const found = new Map<string, Counterpart>();
    const add = (one: Omit<Counterpart, 'document'>): void => {
      const document = homes.get(one.id);
      if (document === undefined || document === homes.get(id)) return;
      const known = found.get(one.id);
      if (known === undefined || stronger(one, known)) found.set(one.id, { ...one, document });
    };
    for (const { to, relation, confidence, source, note } of pairsOf(id)) {
      add({ kind: 'stated', id: to, relation, confidence, via: [], source, note });
    }
    for (const first of pairsOf(id)) {
      for (const second of pairsOf(first.to)) {
        add({
          ...{ kind: 'composed', id: second.to, relation: composed(first.relation, second.relation) },
          ...{ confidence: weaker(first.confidence, second.confidence), via: [first.to] },
          source: first.source === second.source ? first.source : `${first.source}; ${second.source}`,
        });
      }
    }
    for (const { artefacts, requirements, source, confidence } of shared) {
      if (!requirements.includes(id)) continue;
      for (const other of requirements) {
        add({ kind: 'shared-artefact', id: other, relation: 'unsure', confidence, via: artefacts, source });
      }
    }
    return [...found.values()].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  };
}

const kinds = ['stated', 'composed', 'shared-artefact'] as const satisfies readonly Counterpart['kind'][];
const relations = ['equal', 'superset', 'subset', 'intersects', 'unsure'] as const;

function stronger(one: Omit<Counterpart, 'document'>, than: Counterpart): boolean {
  const kind = kinds.indexOf(one.kind) - kinds.indexOf(than.kind);
  return kind < 0 || (kind === 0 && relations.indexOf(one.relation) < relations.indexOf(than.relation));
}

function weaker(a: Confidence, b: Confidence): Confidence {
  const order = Confidence.options;
  return order[Math.max(order.indexOf(a), order.indexOf(b))] ?? a;
}

/** What follows for A and C where A stands to B as the first says and B to C as the second; often nothing. */
export function composed(first: PairRelation, second: PairRelation): PairRelation {
  if (first === 'unsure' || second === 'unsure') return 'unsure';
  if (first === 'equal') return second;
  if (second === 'equal' || first === second) return first === 'intersects' && second === first ? 'unsure' : first;
  if (first === 'superset') return 'intersects';
  return first === 'intersects' && second === 'subset' ? 'intersects' : 'unsure';
}
