import { Table, Text, Title } from '@mantine/core';
import type { Compliance } from '@nemecys/core';
import { WideTable } from '../wide-table.tsx';

const standings = {
  silent: 'Never offered',
  offered: 'Offered',
  refused: 'Refused',
  accepted: 'Accepted',
  closed: 'Closed',
} as const;

/** Every risk that is left to somebody else, what they must do for it, and how far that is agreed and done. */
export function TransferTable({ transfers }: Pick<Compliance, 'transfers'>) {
  return (
    <section aria-labelledby="ledger">
      <Title order={2} size="h3" id="ledger">
        Ledger of transfers
      </Title>
      <Text size="sm">
        {transfers.length === 0
          ? 'No risk is left to anybody else, as far as the model and the register say.'
          : 'A risk that is left to somebody else is closed only when they have accepted it and their control for it is in place.'}
      </Text>
      {transfers.length > 0 && (
        <WideTable caption="Ledger of transfers" columns={['What', 'From', 'To', 'Standing', 'Controls', 'Threats']}>
          {transfers.map(({ id, what, from, to, standing, because, controls, threats, openThreats }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" className="text">
                {what}
              </Table.Th>
              <Table.Td>{from}</Table.Td>
              <Table.Td>{to ?? 'nobody'}</Table.Td>
              <Table.Td className="text">
                <span className={`mark mark-${standing}`}>{standings[standing]}</span> {because}
              </Table.Td>
              <Table.Td className="text">{controls.map((one) => `${one.id} (${one.state})`).join(', ')}</Table.Td>
              <Table.Td>
                {threats.length}, {openThreats.length} of them open
              </Table.Td>
            </Table.Tr>
          ))}
        </WideTable>
      )}
    </section>
  );
}
