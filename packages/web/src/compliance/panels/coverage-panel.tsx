import { Stack, Table, Text } from '@mantine/core';
import { RequirementCoverage } from '@nemecys/core';
import { Link } from '../../link.tsx';
import { compliancePath } from '../compliance-path.ts';
import { coverageWords } from '../coverage.tsx';
import type { PanelProps } from '../panel-props.ts';
import { WideTable } from '../wide-table.tsx';

/** How many requirements of each document are shown how far; the counts stand side by side and are never added up. */
export function CoveragePanel({ at, compliance }: PanelProps) {
  const documents = compliance.documents.filter(({ applies }) => applies !== 'not-applicable');
  if (documents.length === 0) {
    return <Text>No document applies. Answer the questions under “What applies” first.</Text>;
  }
  return (
    <Stack>
      <Text size="sm">
        Requirements of each document by how far they are shown. What is stated in the model is not verified: the
        columns stand side by side and are never added up. Choose a number to read its requirements.
      </Text>
      <WideTable
        caption="Coverage by document"
        columns={['Document', ...RequirementCoverage.options.map((one) => coverageWords[one])]}
      >
        {documents.map(({ id, title, counts }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row" className="text">
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
