import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { ComplianceDocument, complianceDocuments, type DocumentFormat, documentFormats } from '@nemecys/core';
import { type FormEvent, useState } from 'react';
import type { Refused } from '../../api.ts';
import { documentFormatWords } from '../../reports/report-words.ts';
import { useReports } from '../../reports/use-reports.ts';
import { complianceApi } from '../compliance-api.ts';
import type { PanelProps } from '../panel-props.ts';
import { DocumentTable } from './document-table.tsx';

/** Documents on compliance: made from the saved version and the register, kept with what they were made from. */
export function DocumentsPanel({ at, held, toLookAt, act, mayRequest }: PanelProps) {
  const { reports: documents, refresh } = useReports(at, 'document', act.tell);
  const [id, setId] = useState<ComplianceDocument>('gspr-checklist');
  const [format, setFormat] = useState<DocumentFormat>('docx');
  const [day, setDay] = useState(toLookAt.day);
  const [version, register] = [held.version.version, held.open.version];
  const make = (event: FormEvent) => {
    event.preventDefault();
    complianceApi
      .make(at, { version, register, id, format, day })
      .then(refresh, (thrown: Refused) => act.tell(thrown.message));
  };
  return (
    <Stack>
      <Text size="sm">
        Every document lists its gaps first and says which version it was made from. The same version, register and day
        give the same bytes again.
      </Text>
      {mayRequest && (
        <form onSubmit={make} aria-label="Make a document">
          <Group align="end">
            <NativeSelect
              label="Document"
              value={id}
              onChange={(event) => setId(event.currentTarget.value as ComplianceDocument)}
              data={ComplianceDocument.options.map((value) => ({ value, label: complianceDocuments[value] }))}
            />
            <NativeSelect
              label="Format"
              value={format}
              onChange={(event) => setFormat(event.currentTarget.value as DocumentFormat)}
              data={documentFormats.map((value) => ({ value, label: documentFormatWords[value] }))}
            />
            <TextInput
              label="Records weighed on"
              type="date"
              required
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
            <Button type="submit">Make the document</Button>
          </Group>
          <Text size="sm">
            From version {version} of the scenario and{' '}
            {register === 0 ? 'an empty register' : `version ${register} of the register`}.
          </Text>
        </form>
      )}
      <Title order={2} size="h3">
        Made so far
      </Title>
      <DocumentTable {...{ at, documents, refresh, mayRequest }} tell={act.tell} />
    </Stack>
  );
}
