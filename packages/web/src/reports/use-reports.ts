import type { ListedReport } from '@nemecys/server';
import { useCallback, useState } from 'react';
import type { At } from '../api.ts';
import { useFollowed } from '../pages/use-changes.ts';
import { type Told, told } from '../refusal.tsx';
import { reportApi } from './report-api.ts';

/** What was asked for, documents on compliance or all the others, newest first; followed while it is being made. */
export function useReports(at: At, kind: 'report' | 'document', tell: (said: Told) => void) {
  const [reports, setReports] = useState<readonly ListedReport[]>();
  const refresh = useCallback(() => {
    reportApi.list(at).then(
      (all) => setReports(all.filter(({ wanted }) => isDocument(wanted) === (kind === 'document'))),
      (thrown) => tell(told(thrown)),
    );
  }, [at, kind, tell]);
  useFollowed(at.workspace, refresh, (change) => change.scenario === at.id && change.kind === 'report');
  return { reports, refresh };
}

function isDocument({ kind }: ListedReport['wanted']): boolean {
  return kind === 'document' || kind === 'document-set';
}
