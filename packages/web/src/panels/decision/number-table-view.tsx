import { Table, Text } from '@mantine/core';
import type { NumberTable } from '@nemecys/report';
import { WideTable } from '../../compliance/wide-table.tsx';

/** A table as the decision documents have it, under its caption. */
export function NumberTableView({ table: { caption, columns, rows } }: { readonly table: NumberTable }) {
  if (rows.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {caption}
      </Text>
      <WideTable {...{ caption, columns }}>
        {keyed(rows).map(({ row, key }) => (
          <Table.Tr key={key}>
            {row.map((cell, place) => (
              <Table.Td key={columns[place]} className="cell">
                {cell}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </WideTable>
    </div>
  );
}

/** Rows with a key each: two that say the same are told apart by which of them comes first. */
function keyed(rows: NumberTable['rows']) {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const words = row.join(' ');
    const before = seen.get(words) ?? 0;
    seen.set(words, before + 1);
    return { row, key: `${before} ${words}` };
  });
}
