import { Alert, Stack, Text } from '@mantine/core';
import type { ListedVersion } from '@nemecys/server';
import { useEffect, useState } from 'react';
import { type At, api, type Refused } from '../api.ts';
import { reportApi, type WantedReport } from './report-api.ts';
import { ReportForm } from './report-form.tsx';
import { ReportTable } from './report-table.tsx';
import { useReports } from './use-reports.ts';

type Props = { readonly at: At; readonly head: number | undefined; readonly mayRequest: boolean };

/** Reports of saved versions: asked for here, made by a worker, kept with the version, downloaded when they are ready. */
export function ReportsPanel({ at, head, mayRequest }: Props) {
  const [versions, setVersions] = useState<readonly ListedVersion[]>([]);
  const [said, tell] = useState('');
  const { reports, refresh } = useReports(at, 'assessment', tell);
  useEffect(() => {
    if (head !== undefined) api.versions(at).then(setVersions, (thrown: Refused) => tell(thrown.message));
  }, [at, head]);
  const request = (wanted: WantedReport) =>
    void reportApi.request(at, wanted).then(refresh, (thrown: Refused) => tell(thrown.message));
  return (
    <Stack>
      {said !== '' && <Alert role="status">{said}</Alert>}
      {mayRequest && versions.length > 0 && <ReportForm versions={versions} request={request} />}
      {reports === undefined ? (
        <Text role="status">Loading …</Text>
      ) : reports.length === 0 ? (
        <Text>No report of a saved version was asked for yet.</Text>
      ) : (
        <ReportTable {...{ at, reports, mayRequest, refresh, tell }} />
      )}
    </Stack>
  );
}
