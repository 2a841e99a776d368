import { Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { WideTable } from '../compliance/wide-table.tsx';

type Props = {
  readonly title: string;
  readonly about: string;
  readonly columns: readonly string[];
  /** What is said where there are no rows. */
  readonly empty: string;
  readonly rows: readonly ReactNode[];
  readonly children?: ReactNode;
};

/** A part of what is shared: what it is, and a table of it. */
export function Part({ title, about, columns, empty, rows, children }: Props) {
  const id = useId();
  return (
    <Stack component="section" aria-labelledby={id} gap="xs">
      <Title order={2} size="h3" id={id}>
        {title}
      </Title>
      <Text size="sm">{rows.length === 0 ? empty : about}</Text>
      {rows.length > 0 && (
        <WideTable caption={title} {...{ columns }}>
          {rows}
        </WideTable>
      )}
      {children}
    </Stack>
  );
}
