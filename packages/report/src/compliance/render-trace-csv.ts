import type { Compliance } from '@nemecys/core';
import { csv } from '../risk-file/csv.ts';

/** Every link of the trace as a row, with both its ends in words and their states. */
export function renderTraceCsv({ trace }: Compliance): string {
  const nodes = new Map(trace.nodes.map((node) => [node.id, node]));
  const rows = trace.links.map(({ from, kind, to }) => {
    const [a, b] = [nodes.get(from), nodes.get(to)];
    return [from, a?.label ?? '', a?.state ?? '', kind, to, b?.label ?? '', b?.state ?? ''];
  });
  return csv([['from', 'from_label', 'from_state', 'link', 'to', 'to_label', 'to_state'], ...rows]);
}
