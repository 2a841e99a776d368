import { Group, Stack, Table, Text, Title } from '@mantine/core';
import type { Artefact, EvidenceRecord } from '@nemecys/core';
import { useState } from 'react';
import { Link } from '../../link.tsx';
import { compliancePath } from '../compliance-path.ts';
import { Coverage } from '../coverage.tsx';
import type { PanelProps } from '../panel-props.ts';
import { WideTable } from '../wide-table.tsx';
import { RecordForm } from './record-form.tsx';
import { RecordItem } from './record-item.tsx';
import { RegisterFile } from './register-file.tsx';

/** What shows something: the records with their standing, and every artefact with what it is kept in. */
export function EvidencePanel(props: PanelProps) {
  const { at, compliance, held, mayEdit, item } = props;
  const wanted = item.startsWith('for:') ? item.slice('for:'.length) : '';
  const [edited, setEdited] = useState<EvidenceRecord>();
  const isWriting = mayEdit && (edited !== undefined || wanted !== '' || item === 'new');
  const { records } = held.open.register;
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} size="h3">
          Records
        </Title>
        {mayEdit && !isWriting && <Link to={compliancePath(at, 'evidence', 'new')} text="Attach evidence" />}
      </Group>
      {isWriting && (
        <RecordForm
          key={edited?.id ?? wanted}
          {...{ props, edited }}
          artefact={wanted as Artefact | ''}
          onDone={() => setEdited(undefined)}
        />
      )}
      {records.length === 0 && !isWriting && (
        <Text>
          Nothing is attached yet. Attach a test report, a plan or an approval, or take over a register that you have as
          a file.
        </Text>
      )}
      {records.map((record) => (
        <RecordItem key={record.id} {...{ record, props }} onEdit={() => setEdited(record)} />
      ))}
      <RegisterFile {...props} />
      <Title order={2} size="h3">
        Artefacts
      </Title>
      <Text size="sm">What requirements are answered with; each is answered once for all that ask for it.</Text>
      <WideTable caption="Artefacts" columns={['Artefact', 'Coverage', 'Because', ...(mayEdit ? ['To do'] : [])]}>
        {compliance.artefacts.map(({ artefact, label, coverage, because }) => (
          <Table.Tr key={artefact}>
            <Table.Th scope="row" className="text">
              {label} ({artefact})
            </Table.Th>
            <Table.Td>
              <Coverage of={coverage} />
            </Table.Td>
            <Table.Td className="text">{because}</Table.Td>
            {mayEdit && (
              <Table.Td>
                <Link
                  to={compliancePath(at, 'evidence', `for:${artefact}`)}
                  text="Attach"
                  label={`Attach evidence: ${label}`}
                />
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </WideTable>
    </Stack>
  );
}
