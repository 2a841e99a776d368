import { Stack, Table, Text } from '@mantine/core';
import { RequirementCoverage } from '@nemecys/core';
import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../language/english.tsx';
import { Link } from '../../link.tsx';
import { compliancePath } from '../compliance-path.ts';
import type { PanelProps } from '../panel-props.ts';
import { WideTable } from '../wide-table.tsx';

/** How many requirements of each document are shown how far; the counts stand side by side and are never added up. */
export function CoveragePanel({ at, compliance }: PanelProps) {
  const { t } = useTranslation('compliance');
  const english = useEnglish();
  const documents = compliance.documents.filter(({ applies }) => applies !== 'not-applicable');
  if (documents.length === 0) {
    return <Text>{t('coverageTable.none')}</Text>;
  }
  return (
    <Stack>
      <Text size="sm">{t('coverageTable.about')}</Text>
      <WideTable
        caption={t('coverageTable.caption')}
        columns={[t('column.document'), ...RequirementCoverage.options.map((one) => t(`coverage.${one}`))]}
      >
        {documents.map(({ id, title, counts }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row" className="text" lang={english}>
              {title}
            </Table.Th>
            {RequirementCoverage.options.map((one) => (
              <Table.Td key={one} className={counts[one] > 0 ? `count mark-${one}` : 'count'}>
                {counts[one] > 0 ? (
                  <Link
                    to={compliancePath(at, 'requirements', `in:${id}:${one}`)}
                    text={String(counts[one])}
                    colour="inherit"
                  />
                ) : (
                  '–'
                )}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </WideTable>
    </Stack>
  );
}
