import type { Confidence } from '../requirement.ts';
import { inverse, type MappingRelation, type MappingTable, type RequirementMap } from './mapping.ts';

/** Two requirements and how the first stands to the second, as a table states it. */
export type StatedPair = {
  readonly from: string;
  readonly to: string;
  readonly relation: MappingRelation;
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
 * How one member of the first set stands to one of the second. What equals two things together is wider than each of them;
 * of what is only known of a whole set, no more than a touch is known of its members.
 */
function relationOfPair({ from, to, relation }: RequirementMap): MappingRelation {
  if (from.length > 1 && to.length > 1) return 'intersects';
  if (to.length > 1) return relation === 'equal' || relation === 'superset' ? 'superset' : 'intersects';
  if (from.length > 1) return relation === 'equal' || relation === 'subset' ? 'subset' : 'intersects';
  return relation;
}
