import type { ListedReport } from '@nemecys/server';
import { useCallback, useEffect, useState } from 'react';
import type { At, Refused } from '../../api.ts';
import { complianceApi } from '../compliance-api.ts';

/** How long to wait before looking again at what is being made, in milliseconds. */
const glance = 1_000;

/** The documents that were asked for, newest first; followed while one of them is being made. */
export function useDocuments(at: At, tell: (said: string) => void) {
  const [documents, setDocuments] = useState<readonly ListedReport[]>();
  const refresh = useCallback(() => {
    complianceApi.documents(at).then(
      (all) => setDocuments(all.filter(({ document }) => document !== null)),
      (thrown: Refused) => tell(thrown.message),
    );
  }, [at, tell]);
  useEffect(refresh, [refresh]);
  useEffect(() => {
    if (documents?.some(({ state }) => state === 'waiting' || state === 'running') !== true) return;
    const timer = setTimeout(refresh, glance);
    return () => clearTimeout(timer);
  }, [documents, refresh]);
  return { documents, refresh };
}
