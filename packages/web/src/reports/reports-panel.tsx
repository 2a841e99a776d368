import { Alert, Stack, Text } from '@mantine/core';
import type { ListedVersion } from '@nemecys/server';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type At, api } from '../api.ts';
import { type Told, told } from '../refusal.tsx';
import { reportApi, type WantedReport } from './report-api.ts';
import { ReportForm } from './report-form.tsx';
import { ReportTable } from './report-table.tsx';
import { useReports } from './use-reports.ts';

type Props = { readonly at: At; readonly head: number | undefined; readonly mayRequest: boolean };

/** Reports of saved versions: asked for here, made by a worker, kept with the version, downloaded when they are ready. */
export function ReportsPanel({ at, head, mayRequest }: Props) {
  const [versions, setVersions] = useState<readonly ListedVersion[]>([]);
  const { t } = useTranslation('reports');
  const { t: ofPages } = useTranslation();
  const [said, tell] = useState<Told>('');
  const { reports, refresh } = useReports(at, 'report', tell);
  useEffect(() => {
    if (head !== undefined) api.versions(at).then(setVersions, (thrown) => tell(told(thrown)));
  }, [at, head]);
  const request = (wanted: WantedReport) =>
    void reportApi.request(at, wanted).then(refresh, (thrown) => tell(told(thrown)));
  return (
    <Stack>
      {said !== '' && <Alert role="status">{said}</Alert>}
      {mayRequest && versions.length > 0 && <ReportForm versions={versions} request={request} />}
      {reports === undefined ? (
        <Text role="status">{ofPages('loading')}</Text>
      ) : reports.length === 0 ? (
        <Text>{t('none')}</Text>
      ) : (
        <ReportTable {...{ at, reports, mayRequest, refresh, tell }} />
      )}
    </Stack>
  );
}
