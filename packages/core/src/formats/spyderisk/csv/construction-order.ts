import type { Finding } from '../../../finding.ts';
import { type FaultCode, fault } from '../fault.ts';
import type { TableRow } from './table-rows.ts';

/** The tables that say which construction comes before which. */
export type ConstructionTables = {
  readonly constructions: readonly TableRow[];
  readonly predecessors: readonly TableRow[];
  readonly successors: readonly TableRow[];
};

type Dependency = { readonly before: string; readonly row: TableRow };

/**
 * The priority of each construction in releases that give dependencies in place of priorities: 1 where nothing comes
 * before it, else one more than the highest of those that do. A construction that takes no part in the order comes after
 * all that do, by its own priority: coming first it would find nothing that others add, and what follows from it, such
 * as harm to patients, would be missed without a word.
 */
export function constructionLevels(tables: ConstructionTables, findings: Finding[]): ReadonlyMap<string, number> {
  const report = (code: FaultCode, message: string, { file, line }: TableRow): void => {
    findings.push(fault(code, message, { where: { file, line } }));
  };
  const dependencies = new Map<string, Dependency[]>(tables.constructions.map((row) => [row.cell('URI'), []]));
  const ordered = new Set<string>();
  const note = (before: string, after: string, row: TableRow): void => {
    const missing = [before, after].find((name) => !dependencies.has(name));
    if (missing !== undefined)
      report('dangling-reference', `${row.cell('URI')} refers to ${missing}, which does not exist.`, row);
    else dependencies.get(after)?.push({ before, row });
    ordered.add(before).add(after);
  };
  for (const row of tables.predecessors) note(row.cell('hasPredecessor'), row.cell('URI'), row);
  for (const row of tables.successors) note(row.cell('URI'), row.cell('hasSuccessor'), row);

  const levels = new Map<string, number>();
  const open = new Set<string>();
  const levelOf = (name: string): number => {
    const known = levels.get(name);
    if (known !== undefined) return known;
    open.add(name);
    let level = 1;
    for (const { before, row } of dependencies.get(name) ?? []) {
      if (open.has(before))
        report('construction-cycle', `${before} comes both before and after ${name}; the first was left out.`, row);
      else level = Math.max(level, levelOf(before) + 1);
    }
    open.delete(name);
    levels.set(name, level);
    return level;
  };
  const apart = tables.constructions.filter((row) => !ordered.has(row.cell('URI')));
  for (const row of tables.constructions) if (ordered.has(row.cell('URI'))) levelOf(row.cell('URI'));
  const last = Math.max(0, ...levels.values());
  const priorities = [...new Set(apart.map(ownPriority))].sort((a, b) => a - b);
  for (const row of apart) {
    const name = row.cell('URI');
    levels.set(name, last + 1 + priorities.indexOf(ownPriority(row)));
    report(
      'construction-without-order',
      `${name} depends on no other and none on it, so it comes after all others.`,
      row,
    );
  }
  return levels;
}

/** The priority in the row itself, last where it has none. */
function ownPriority(row: TableRow): number {
  const priority = Number.parseInt(row.cell('hasPriority'), 10);
  return Number.isNaN(priority) ? Number.MAX_SAFE_INTEGER : priority;
}
