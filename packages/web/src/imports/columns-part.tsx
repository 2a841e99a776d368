import { NativeSelect, SimpleGrid, Stack, Table, Title } from '@mantine/core';
import type { ToldColumns } from '@nemecys/core/imports';
import { useTranslation } from 'react-i18next';
import { WideTable } from '../compliance/wide-table.tsx';
import type { SeenTable } from './messages.ts';

type Props<Field extends string> = {
  readonly table: SeenTable<Field>;
  readonly fields: readonly Field[];
  readonly fieldLabel: (field: Field) => string;
  readonly told: ToldColumns<Field>;
  readonly onTold: (told: ToldColumns<Field>) => void;
};

/** Shows which column is read as what, each to be corrected, above the first rows of the table. */
export function ColumnsPart<Field extends string>({ table, fields, fieldLabel, told, onTold }: Props<Field>) {
  const { t } = useTranslation('imports');
  const { columns, preview } = table;
  const heads = [...new Set(columns.heads.filter((head) => head !== ''))];
  const headOf = (field: Field) => columns.columns.find((one) => one.field === field);
  const readAs = (column: number) => {
    const found = columns.columns.find((one) => one.column === column);
    return found === undefined ? '' : ` (${fieldLabel(found.field)})`;
  };
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t('columns.title', { row: columns.line })}
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4, lg: 6 }} spacing="xs">
        {fields.map((field) => (
          <NativeSelect
            key={field}
            size="xs"
            label={fieldLabel(field)}
            description={headOf(field)?.how === 'words' ? t('columns.check') : undefined}
            data={[{ value: '', label: t('columns.none') }, ...heads.map((head) => ({ value: head, label: head }))]}
            value={headOf(field)?.head ?? ''}
            onChange={(event) => onTold({ ...told, [field]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
      <WideTable
        caption={t('columns.preview')}
        columns={[t('columns.row'), ...columns.heads.map((head, at) => `${head === '' ? at + 1 : head}${readAs(at)}`)]}
      >
        {preview.map(({ line, cells }) => (
          <Table.Tr key={line}>
            <Table.Td>{line}</Table.Td>
            {cells.map(({ at, text }) => (
              <Table.Td key={at}>{text}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </WideTable>
    </Stack>
  );
}
