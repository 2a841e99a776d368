import type { MappingTable, PairRelation } from './mapping.ts';
import { statedPairs } from './stated-pairs.ts';

/** What is wrong with a table of maps, `homeOf` giving the file in which a requirement stands. */
export function lintMapping(table: MappingTable, homeOf: (id: string) => string | undefined): readonly string[] {
  return table.maps.flatMap(({ from, to }) => {
    const missing = [...from, ...to].filter((id) => homeOf(id) === undefined);
    if (missing.length > 0) return missing.map((id) => `There is no requirement "${id}".`);
    const [sources, targets] = [from, to].map((side) => new Set(side.map(homeOf)));
    if (sources?.size !== 1 || targets?.size !== 1) {
      return [`${from.join(', ')} to ${to.join(', ')}: each side has to be of one document.`];
    }
    return [...targets].some((home) => sources.has(home))
      ? [`${from.join(', ')} to ${to.join(', ')}: a document is not mapped to itself.`]
      : [];
  });
}

/** Pairs that several maps speak of and do not say the same, or that one table says twice. */
export function lintPairs(tables: readonly MappingTable[]): readonly string[] {
  const known = new Map<string, PairRelation>();
  const faults = new Set<string>();
  for (const { from, to, relation } of statedPairs(tables)) {
    const said = known.get(`${from} ${to}`);
    // Every pair comes from both sides; one side is enough to tell.
    if (said !== undefined && from < to && !leavesOpen(said, relation)) {
      faults.add(
        said === relation
          ? `${from} and ${to} are mapped twice.`
          : `${from} and ${to} are mapped twice, as ${said} and as ${relation}.`,
      );
    }
    if (said === undefined || said === 'unsure') known.set(`${from} ${to}`, relation);
  }
  return [...faults];
}

/** Whether one of them says nothing of a pair, so the other may say it. */
function leavesOpen(one: PairRelation, other: PairRelation): boolean {
  return one !== other && (one === 'unsure' || other === 'unsure');
}
