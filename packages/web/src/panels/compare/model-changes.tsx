import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../../compliance/wide-table.tsx';
import type { Compared } from '../../engine/messages.ts';
import { More, usePages } from '../place/more.tsx';

/** What differs in the models: entries by section and id, and fields of the scenario itself. */
export function ModelChanges({ diff }: Pick<Compared, 'diff'>) {
  const { t } = useTranslation('panels');
  const rows = [
    ...diff.fields.map((field) => ({ key: field.field, where: '', id: '', kind: 'changed' as const, fields: [field] })),
    ...diff.entries.map(({ section, id, kind, fields }) => ({
      key: `${section} ${id}`,
      where: section,
      id,
      kind,
      fields,
    })),
  ];
  const pages = usePages(rows, 25);
  return (
    <section>
      <Title order={2} size="h4">
        {t('compare.model')}
      </Title>
      {rows.length === 0 && <Text>{t('compare.sameModel')}</Text>}
      {rows.length > 0 && (
        <>
          <WideTable
            caption={t('compare.model')}
            columns={[t('compare.section'), t('compare.entry'), t('changes.change'), t('compare.fields')]}
          >
            {pages.shown.map(({ key, where, id, kind, fields }) => (
              <Table.Tr key={key}>
                <Table.Td>{where === '' ? t('compare.itself') : where}</Table.Td>
                <Table.Td className="text">{id}</Table.Td>
                <Table.Td>{t(`compare.entries.${kind}`)}</Table.Td>
                <Table.Td className="cell">
                  {fields.map(({ field, before, after }) => (
                    <Text key={field} size="sm">
                      {field}: {written(before)} → {written(after)}
                    </Text>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </WideTable>
          <More {...pages} />
        </>
      )}
    </section>
  );
}

function written(value: unknown): string {
  return value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value);
}
