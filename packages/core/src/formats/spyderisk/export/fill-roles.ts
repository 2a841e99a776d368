import { at } from '../../../engine/at.ts';
import { byCodeUnit } from '../../../engine/naming.ts';
import type { ThreatGraph } from '../../../engine/threat-graph.ts';
import { assetsAt, planOf } from './export-names.ts';

/**
 * A text of the knowledge base with the assets of a match in place of its `_Role_` marks: a quoted label for a key or
 * root role, `{"a", "b" or "c"}` for a role that several may fill. The mark of a role that nothing fills stays.
 */
export function fillRoles(graph: ThreatGraph, text: string, match: number): string {
  const { roleIndex, rootCount } = planOf(graph, match);
  return text.replace(/_([A-Za-z0-9]+)_/gu, (mark, role: string) => {
    const index = roleIndex.get(role);
    if (index === undefined) return mark;
    const labels = Array.from(assetsAt(graph, match, index), (asset) => `"${at(graph.assets.label, asset)}"`);
    if (labels.length === 0) return mark;
    return index < rootCount ? labels.join('') : `{${listed(labels.sort(byCodeUnit))}}`;
  });
}

function listed(labels: readonly string[]): string {
  const last = labels.at(-1) ?? '';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} or ${last}`;
}
