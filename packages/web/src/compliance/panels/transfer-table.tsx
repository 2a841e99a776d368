import { Table, Text, Title } from '@mantine/core';
import type { Compliance } from '@nemecys/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { English, useEnglish } from '../../language/english.tsx';
import { WideTable } from '../wide-table.tsx';

/** Every risk that is left to somebody else, what they must do for it, and how far that is agreed and done. */
export function TransferTable({ transfers }: Pick<Compliance, 'transfers'>) {
  const { t } = useTranslation('compliance');
  const english = useEnglish();
  const columns = [
    ...[t('column.what'), t('column.from'), t('column.to')],
    ...[t('column.standing'), t('column.controls'), t('column.threats')],
  ];
  return (
    <section aria-labelledby="ledger">
      <Title order={2} size="h3" id="ledger">
        {t('transfers.title')}
      </Title>
      <Text size="sm">{t(transfers.length === 0 ? 'transfers.none' : 'transfers.about')}</Text>
      {transfers.length > 0 && (
        <WideTable caption={t('transfers.title')} columns={columns}>
          {transfers.map(({ id, what, from, to, standing, because, controls, threats, openThreats }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" className="text" lang={english}>
                {what}
              </Table.Th>
              <Table.Td>{t(`party.${from}`)}</Table.Td>
              <Table.Td>{to === null ? t('transfers.nobody') : t(`party.${to}`)}</Table.Td>
              <Table.Td className="text">
                <span className={`mark mark-${standing}`}>{t(`transfers.standing.${standing}`)}</span>{' '}
                <English>{because}</English>
              </Table.Td>
              <Table.Td className="text">
                {controls.map((one, place) => (
                  <Fragment key={one.id}>
                    {place > 0 && ', '}
                    <English>{one.label}</English> ({t(`transfers.control.${one.state}`)})
                  </Fragment>
                ))}
              </Table.Td>
              <Table.Td>{t('transfers.threats', { all: threats.length, open: openThreats.length })}</Table.Td>
            </Table.Tr>
          ))}
        </WideTable>
      )}
    </section>
  );
}
