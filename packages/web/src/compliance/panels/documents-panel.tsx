import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { ComplianceDocument, complianceDocuments, type DocumentFormat, documentFormats } from '@nemecys/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnglish } from '../../language/english.tsx';
import { told } from '../../refusal.tsx';
import { reportApi, type WantedReport } from '../../reports/report-api.ts';
import { useReports } from '../../reports/use-reports.ts';
import type { PanelProps } from '../panel-props.ts';
import { DocumentTable } from './document-table.tsx';

/** In the place of a document: all of them in one archive. */
const wholeSet = 'whole-set';

/** Documents on compliance: made from the saved version and the register, kept with what they were made from. */
export function DocumentsPanel({ at, held, toLookAt, act, mayRequest }: PanelProps) {
  const { t } = useTranslation('compliance');
  const { t: ofReports } = useTranslation('reports');
  const english = useEnglish();
  const { reports: documents, refresh } = useReports(at, 'document', act.tell);
  const [id, setId] = useState<ComplianceDocument | typeof wholeSet>('gspr-checklist');
  const [format, setFormat] = useState<DocumentFormat>('docx');
  const [day, setDay] = useState(toLookAt.day);
  const [version, register] = [held.version.version, held.open.version];
  const make = (event: FormEvent) => {
    event.preventDefault();
    const wanted: WantedReport['wanted'] =
      id === wholeSet
        ? { kind: 'document-set', formats: [format], register, day }
        : { kind: 'document', document: id, format, register, day };
    reportApi.request(at, { version, wanted }).then(refresh, (thrown) => act.tell(told(thrown)));
  };
  return (
    <Stack>
      <Text size="sm">{t('documents.about')}</Text>
      {mayRequest && (
        <form onSubmit={make} aria-label={t('documents.form')}>
          <Group align="end">
            <NativeSelect
              label={t('documents.document')}
              value={id}
              onChange={(event) => setId(event.currentTarget.value as typeof id)}
            >
              <option value={wholeSet}>{t('documents.wholeSet')}</option>
              {ComplianceDocument.options.map((value) => (
                <option key={value} value={value} lang={english}>
                  {complianceDocuments[value]}
                </option>
              ))}
            </NativeSelect>
            <NativeSelect
              label={t('documents.format')}
              value={format}
              onChange={(event) => setFormat(event.currentTarget.value as DocumentFormat)}
              data={documentFormats.map((value) => ({ value, label: ofReports(`format.${value}`) }))}
            />
            <TextInput
              label={t('documents.day')}
              type="date"
              required
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
            <Button type="submit">{t('documents.make')}</Button>
          </Group>
          <Text size="sm">{t(register === 0 ? 'documents.fromEmpty' : 'documents.from', { version, register })}</Text>
        </form>
      )}
      <Title order={2} size="h3">
        {t('documents.madeSoFar')}
      </Title>
      <DocumentTable {...{ at, documents, refresh, mayRequest }} tell={act.tell} />
    </Stack>
  );
}
