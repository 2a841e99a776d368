import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { TransferRecord } from '@nemecys/core';
import type { ReactNode } from 'react';

type Props = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly transfers: readonly TransferRecord[];
  /** What stands of a transfer. */
  readonly told: (transfer: TransferRecord) => string;
  /** What can be done with it. */
  readonly acts: (transfer: TransferRecord) => readonly { readonly label: string; readonly onClick: () => void }[];
  /** What is open below them. */
  readonly children: ReactNode;
};

/** Transfers one below the other, each with what can be done with it. */
export function TransferList({ id, title, about, transfers, told, acts, children }: Props) {
  return (
    <Stack component="section" aria-labelledby={id} gap="xs">
      <Title order={2} size="h3" id={id}>
        {title}
      </Title>
      <Text size="sm">{about}</Text>
      {transfers.map((transfer) => (
        <Group key={transfer.id}>
          <Text size="sm">{told(transfer)}</Text>
          {acts(transfer).map(({ label, onClick }) => (
            <Button key={label} size="compact-sm" variant="default" onClick={onClick}>
              {label}
            </Button>
          ))}
        </Group>
      ))}
      {children}
    </Stack>
  );
}
