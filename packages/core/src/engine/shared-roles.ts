import { at, intAt } from './at.ts';
import { listAt } from './int-lists.ts';
import type { ThreatGraph } from './threat-graph.ts';

/** An asset that fills several roles of one match, and those roles. */
export type SharedRoles = { readonly asset: number; readonly roles: readonly string[] };

/** The assets that fill several roles of a threat: matching allows it (rule M2), which is not always what is meant. */
export function sharedRoles(graph: ThreatGraph, threat: number): readonly SharedRoles[] {
  const { matches, tables } = graph;
  const match = intAt(graph.threats.match, threat);
  const plan = tables.plans[intAt(matches.pattern, match)];
  const rolesOf = new Map<number, string[]>();
  for (const [i, role] of (plan?.roles ?? []).entries())
    for (const asset of listAt(matches.slots, intAt(matches.firstSlot, match) + i)) {
      const roles = rolesOf.get(asset);
      if (roles === undefined) rolesOf.set(asset, [role]);
      else roles.push(role);
    }
  return [...rolesOf]
    .filter(([, roles]) => roles.length > 1)
    .map(([asset, roles]) => ({ asset, roles: [...roles].sort() }))
    .sort((a, b) => graph.naming.compare(at(graph.assets.id, a.asset), at(graph.assets.id, b.asset)));
}
