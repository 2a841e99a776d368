import { type Assessment, type HarmEntry, stepLevel } from '@nemecys/core';
import type { AssessmentIndex } from '../assessment-index.ts';

/** Who starts a harm: attackers, failures, ordinary use, or what controls bring with them. */
export const harmOrigins = ['attacker', 'failure', 'ordinary-use', 'security'] as const;

/** To what the harms are narrowed; empty words narrow nothing. */
export type HarmFilter = {
  /** `all`: also those within what is accepted. */
  readonly all: boolean;
  /** The lowest risk that is shown. */
  readonly level: string;
  /** Who or what is harmed, by id. */
  readonly who: string;
  readonly kind: string;
  readonly origin: string;
  readonly find: string;
};

/** The kind of harm; things that only somebody's statement gave an impact have none of the knowledge. */
export const kindOf = ({ kind }: HarmEntry): NonNullable<HarmEntry['kind']> | 'technical' => kind ?? 'technical';

/** The harms that a filter lets through, in their order: the highest risk first. */
export function filteredHarms(
  { harms, scales }: Assessment,
  index: AssessmentIndex,
  filter: HarmFilter,
): readonly HarmEntry[] {
  const { all, level, who, kind, origin, find } = filter;
  const lowest = stepLevel(scales, 'risk', level);
  const words = find.toLowerCase().split(/\s+/u);
  return harms.filter(
    (harm) =>
      (all || !harm.acceptable) &&
      stepLevel(scales, 'risk', harm.risk) >= lowest &&
      (who === '' || harm.asset === who) &&
      (kind === '' || kindOf(harm) === kind) &&
      (origin === '' || hasOrigin(harm, origin, index)) &&
      words.every((word) => `${harm.label} ${harm.assetLabel}`.toLowerCase().includes(word)),
  );
}

function hasOrigin(harm: HarmEntry, origin: string, index: AssessmentIndex): boolean {
  return origin === 'security' ? index.isMadeBySecurity(harm.id) : harm.origins.some((one) => one === origin);
}

/** The harms of one kind to one group: their highest risk, how many there are, and how many are above what is accepted. */
export type HarmCell = { readonly risk: string; readonly count: number; readonly above: number };

/** Those harmed in one way each, by who is harmed. */
export type HarmRow = {
  readonly who: string;
  readonly label: string;
  readonly cells: ReadonlyMap<string, HarmCell>;
};

/** Harms by who is harmed and by kind of harm; who has the highest risk comes first. */
export function harmRows(harms: readonly HarmEntry[]): readonly HarmRow[] {
  const rows = new Map<string, { readonly label: string; readonly cells: Map<string, HarmCell> }>();
  // Harms come with the highest risk first, so the first one of a row or cell has its highest.
  for (const harm of harms) {
    const row = rows.get(harm.asset) ?? { label: harm.assetLabel, cells: new Map<string, HarmCell>() };
    rows.set(harm.asset, row);
    const cell = row.cells.get(kindOf(harm)) ?? { risk: harm.risk, count: 0, above: 0 };
    const above = cell.above + (harm.acceptable ? 0 : 1);
    row.cells.set(kindOf(harm), { ...cell, count: cell.count + 1, above });
  }
  return [...rows].map(([who, row]) => ({ who, ...row }));
}

/** Harms by who is harmed, in the order in which they come. */
export function harmsByWho(harms: readonly HarmEntry[]): readonly (readonly [string, readonly HarmEntry[]])[] {
  const groups = new Map<string, HarmEntry[]>();
  for (const harm of harms) {
    const group = groups.get(harm.asset);
    if (group === undefined) groups.set(harm.asset, [harm]);
    else group.push(harm);
  }
  return [...groups];
}
