import type { ListedReport } from '@nemecys/server';
import { useCallback, useEffect, useState } from 'react';
import type { At } from '../api.ts';
import { type Told, told } from '../refusal.tsx';
import { reportApi } from './report-api.ts';

/** How long to wait before looking again at what is being made, in milliseconds. */
const glance = 1_000;

/** What was asked for, documents on compliance or all the others, newest first; followed while any of it is being made. */
export function useReports(at: At, kind: 'report' | 'document', tell: (said: Told) => void) {
  const [reports, setReports] = useState<readonly ListedReport[]>();
  const refresh = useCallback(() => {
    reportApi.list(at).then(
      (all) => setReports(all.filter(({ wanted }) => (wanted.kind === 'document') === (kind === 'document'))),
      (thrown) => tell(told(thrown)),
    );
  }, [at, kind, tell]);
  useEffect(refresh, [refresh]);
  useEffect(() => {
    if (reports?.some(({ state }) => state === 'waiting' || state === 'running') !== true) return;
    const timer = setTimeout(refresh, glance);
    return () => clearTimeout(timer);
  }, [reports, refresh]);
  return { reports, refresh };
}
