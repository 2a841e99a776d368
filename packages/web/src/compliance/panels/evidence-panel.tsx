import { Group, Stack, Table, Text, Title } from '@mantine/core';
import type { Artefact, EvidenceRecord } from '@nemecys/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../language/english.tsx';
import { Link } from '../../link.tsx';
import { compliancePath } from '../compliance-path.ts';
import { Coverage } from '../coverage.tsx';
import type { PanelProps } from '../panel-props.ts';
import { WideTable } from '../wide-table.tsx';
import { RecordForm } from './record-form.tsx';
import { RecordItem } from './record-item.tsx';

/** What shows something: the records with their standing, and every artefact with what it is kept in. */
export function EvidencePanel(props: PanelProps) {
  const { t } = useTranslation('compliance');
  const english = useEnglish();
  const { at, compliance, held, mayEdit, item } = props;
  const wanted = item.startsWith('for:') ? item.slice('for:'.length) : '';
  const [edited, setEdited] = useState<EvidenceRecord>();
  const isWriting = mayEdit && (edited !== undefined || wanted !== '' || item === 'new');
  const { records } = held.open.register;
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} size="h3">
          {t('evidence.records')}
        </Title>
        {mayEdit && !isWriting && <Link to={compliancePath(at, 'evidence', 'new')} text={t('evidence.attach')} />}
      </Group>
      {isWriting && (
        <RecordForm
          key={edited?.id ?? wanted}
          {...{ props, edited }}
          artefact={wanted as Artefact | ''}
          onDone={() => setEdited(undefined)}
        />
      )}
      {records.length === 0 && !isWriting && <Text>{t('evidence.none')}</Text>}
      {records.map((record) => (
        <RecordItem key={record.id} {...{ record, props }} onEdit={() => setEdited(record)} />
      ))}
      <Title order={2} size="h3">
        {t('evidence.artefacts')}
      </Title>
      <Text size="sm">{t('evidence.artefactsAbout')}</Text>
      <WideTable
        caption={t('evidence.artefacts')}
        columns={[
          ...[t('column.artefact'), t('column.coverage'), t('column.because')],
          ...(mayEdit ? [t('column.toDo')] : []),
        ]}
      >
        {compliance.artefacts.map(({ artefact, label, coverage, because }) => (
          <Table.Tr key={artefact}>
            <Table.Th scope="row" className="text" lang={english}>
              {`${label} (${artefact})`}
            </Table.Th>
            <Table.Td>
              <Coverage of={coverage} />
            </Table.Td>
            <Table.Td className="text" lang={english}>
              {because}
            </Table.Td>
            {mayEdit && (
              <Table.Td>
                <Link
                  to={compliancePath(at, 'evidence', `for:${artefact}`)}
                  text={t('evidence.attachOne')}
                  label={t('evidence.attachTo', { artefact: label })}
                />
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </WideTable>
    </Stack>
  );
}
