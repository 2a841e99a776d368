import { Alert, Stack, Text } from '@mantine/core';
import type { ListedReport, ListedVersion } from '@nemecys/server';
import { useCallback, useEffect, useState } from 'react';
import { type At, api, type Refused } from '../api.ts';
import { reportApi } from './report-api.ts';
import { ReportForm } from './report-form.tsx';
import { ReportTable } from './report-table.tsx';

type Props = { readonly at: At; readonly head: number | undefined; readonly mayRequest: boolean };

/** How often to look how far a report is that is being made, in milliseconds. */
const glance = 1_500;

/** Reports of saved versions: asked for here, made by a worker, kept with the version, downloaded when they are ready. */
export function ReportsPanel({ at, head, mayRequest }: Props) {
  const [reports, setReports] = useState<readonly ListedReport[]>([]);
  const [versions, setVersions] = useState<readonly ListedVersion[]>([]);
  const [said, tell] = useState('');
  const fault = useCallback((thrown: Refused) => tell(thrown.message), []);
  const load = useCallback(() => {
    reportApi.list(at).then((all) => setReports(all.filter(({ document }) => document === null)), fault);
  }, [at, fault]);
  useEffect(load, [load]);
  useEffect(() => {
    if (head !== undefined) api.versions(at).then(setVersions, fault);
  }, [at, head, fault]);
  const isMaking = reports.some(({ state }) => state === 'waiting' || state === 'running');
  useEffect(() => {
    if (!isMaking) return;
    const timer = setInterval(load, glance);
    return () => clearInterval(timer);
  }, [isMaking, load]);
  const then = (act: Promise<void>) => void act.then(load, fault);
  return (
    <Stack>
      {said !== '' && <Alert role="status">{said}</Alert>}
      {mayRequest && versions.length > 0 && (
        <ReportForm versions={versions} request={(wanted) => then(reportApi.request(at, wanted))} />
      )}
      {reports.length === 0 ? (
        <Text>No report of a saved version was asked for yet.</Text>
      ) : (
        <ReportTable
          {...{ at, reports, mayRequest }}
          cancel={(id) => then(reportApi.cancel(at, id))}
          retry={(id) => then(reportApi.retry(at, id))}
        />
      )}
    </Stack>
  );
}
