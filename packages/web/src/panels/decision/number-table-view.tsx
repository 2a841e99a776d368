import { Table, Text } from '@mantine/core';
import type { NumberTable } from '@nemecys/report';
import { WideTable } from '../../compliance/wide-table.tsx';

/** A table as the decision documents have it, under its caption. */
export function NumberTableView({ table: { caption, columns, rows } }: { readonly table: NumberTable }) {
  if (rows.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600}>
        {caption}
      </Text>
      <WideTable {...{ caption, columns }}>
        {rows.map((row) => (
          <Table.Tr key={row.join(' ')}>
            {row.map((cell, place) => (
              <Table.Td key={columns[place]} className="cell">
                {cell}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </WideTable>
    </>
  );
}
