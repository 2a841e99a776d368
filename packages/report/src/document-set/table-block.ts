import type { TableBlock } from '../blocks/block.ts';
import type { ComplianceTable } from '../compliance/compliance-table.ts';

/** A table of the compliance report in a document; its columns get room by what stands in them. */
export function tableBlock({ heading, caption, columns, rows }: ComplianceTable): TableBlock {
  const room = (at: number): number => {
    const longest = Math.max(columns[at]?.length ?? 0, ...rows.map((row) => row[at]?.length ?? 0));
    // By the root, so that a long text does not leave the short ones without any room.
    return Math.sqrt(Math.max(6, Math.min(longest, 200)));
  };
  return {
    kind: 'table',
    caption: `${heading}: ${caption}`,
    columns: Object.fromEntries(columns.map((column, at) => [column, room(at)])),
    rows,
    empty: `${heading}: nothing.`,
  };
}
