import { Table, Text, Title } from '@mantine/core';
import type { OptionEntry } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../../compliance/wide-table.tsx';
import { More, usePages } from '../place/more.tsx';
import { ShownLink } from '../place/shown-link.tsx';

/** What each control of an option is worth: its class with the reason and the evidence. */
export function OptionControls({ option: { controls } }: { readonly option: OptionEntry }) {
  const { t } = useTranslation('decision');
  const pages = usePages(controls, 40);
  return (
    <section>
      <Title order={3} size="h4">
        {t('classes.title', { count: controls.length })}
      </Title>
      <Text size="sm">{t('classes.how')}</Text>
      <WideTable
        caption={t('classes.title', { count: controls.length })}
        columns={[t('classes.control'), t('classes.class'), t('classes.reason'), t('classes.evidence')]}
      >
        {pages.shown.map(({ id, label, assetLabel, class: kind, reason, grade }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row" className="text">
              <ShownLink to={{ kind: 'control', id }} text={label} /> <Text size="sm">{assetLabel}</Text>
            </Table.Th>
            <Table.Td>
              <span className={`mark mark-class-${kind}`}>{t(`classes.kinds.${kind}`)}</span>
            </Table.Td>
            <Table.Td className="cell">{reason}</Table.Td>
            <Table.Td>{grade === null ? t('classes.none') : t(`grades.${grade}`)}</Table.Td>
          </Table.Tr>
        ))}
      </WideTable>
      {pages.shown.length < pages.of && <More {...pages} />}
    </section>
  );
}
