import type { Confidence } from '../requirement.ts';
import { inverse, type MappingTable, type PairRelation, type RequirementMap } from './mapping.ts';

/** Two requirements and how the first stands to the second, as far as it follows from what a table states. */
export type StatedPair = {
  readonly from: string;
  readonly to: string;
  readonly relation: PairRelation;
  readonly confidence: Confidence;
  readonly source: string;
  readonly note?: string | undefined;
};

/** Every pair of requirements that the tables state, each from both sides. */
export function statedPairs(tables: readonly MappingTable[]): readonly StatedPair[] {
  return tables.flatMap((table) =>
    table.maps.flatMap((map) => {
      const { confidence = table.confidence, note } = map;
      const told = { confidence, source: table.source, note };
      const relation = relationOfPair(map);
      return map.from.flatMap((from) =>
        map.to.flatMap((to): readonly StatedPair[] => [
          { from, to, relation, ...told },
          { from: to, to: from, relation: inverse(relation), ...told },
        ]),
      );
    }),
  );
}

/**
 * How one member of the first set stands to one of the second. What is wider than two things together is wider than each of
 * them; of what only touches a whole set, or is narrower than it, nothing is known at a single member.
 */
export function relationOfPair({ from, to, relation }: Pick<RequirementMap, 'from' | 'to' | 'relation'>): PairRelation {
  const isEqual = relation === 'equal';
  if (from.length > 1 && to.length > 1) return 'unsure';
  if (to.length > 1) return isEqual || relation === 'superset' ? 'superset' : 'unsure';
  if (from.length > 1) return isEqual || relation === 'subset' ? 'subset' : 'unsure';
  return relation;
}
