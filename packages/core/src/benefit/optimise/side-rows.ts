import type { Ground } from './box.ts';
import { spentAt } from './constraint.ts';
import type { SideRow } from './max-min-bound.ts';

/** The constraints and the limit on the burden as rows over controls that are on or off; a mandatory one is a box, not a row. */
export function sideRows({ measures, constraints, burdenLimit }: Ground): readonly SideRow[] {
  const index = new Map(measures.map(({ id }, k) => [id, k]));
  const row = (limit: number, entries: readonly (readonly [string, number])[]): SideRow => {
    const weights = new Float64Array(measures.length);
    for (const [id, weight] of entries) {
      const k = index.get(id);
      if (k !== undefined) weights[k] = (weights[k] ?? 0) + weight;
    }
    return { weights, limit };
  };
  const rows: SideRow[] = [];
  for (const constraint of constraints) {
    switch (constraint.kind) {
      case 'budget':
        rows.push(
          row(
            constraint.limit,
            measures.map((measure) => [measure.id, spentAt(constraint, measure, 1)]),
          ),
        );
        break;
      case 'requires':
        rows.push(
          row(0, [
            [constraint.measure, 1],
            [constraint.needs, -1],
          ]),
        );
        break;
      case 'excludes':
        rows.push(
          row(1, [
            [constraint.measure, 1],
            [constraint.other, 1],
          ]),
        );
        break;
      case 'mandatory':
        break;
    }
  }
  if (!Number.isFinite(burdenLimit)) return rows;
  return [
    ...rows,
    row(
      burdenLimit,
      measures.map(({ id, levels }) => [id, levels[0]?.burden ?? 0]),
    ),
  ];
}
