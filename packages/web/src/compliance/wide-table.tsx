import { Table, Text, Title } from '@mantine/core';
import type { ComplianceTable } from '@nemecys/report';
import { type ReactNode, useId } from 'react';
import { useEnglish } from '../language/english.tsx';

type Props = {
  /** What the table is about. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
};

/** A table that scrolls for itself where the screen is narrow, also by keyboard. */
export function WideTable({ caption, columns, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who cannot use a pointer scrolls it with the arrow keys.
    <section className="wide" aria-label={caption} tabIndex={0}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{column}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </section>
  );
}

/** A table of the compliance report, which is English, or what is said where it has no rows. */
export function ReportTable({ table, empty }: { readonly table: ComplianceTable; readonly empty: string }) {
  const { heading, caption, columns, rows } = table;
  const id = useId();
  const english = useEnglish();
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h3" id={id} lang={english}>
        {heading}
      </Title>
      {rows.length === 0 && <Text size="sm">{empty}</Text>}
      {rows.length > 0 && (
        <div lang={english}>
          <Text size="sm">{caption}</Text>
          <WideTable {...{ caption, columns }}>
            {rows.map((row) => (
              <Table.Tr key={row.join(' ')}>
                {row.map((cell, at) => (
                  <Table.Td key={columns[at]} className="cell">
                    {cell}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </WideTable>
        </div>
      )}
    </section>
  );
}
