import type { ListedReport } from '@nemecys/server';
import { type At, scenarioPath, send, sendForAll } from '../api.ts';

/** What somebody wants made of which version. */
export type WantedReport = Pick<ListedReport, 'version' | 'wanted'>;

const reports = ({ workspace, id }: At) => `${scenarioPath(workspace, id)}/reports`;

/** The API of reports. Throws Refused. */
export const reportApi = {
  list: (at: At) => sendForAll<ListedReport>(reports(at)),
  request: async (at: At, wanted: WantedReport) => void (await send('POST', reports(at), wanted)),
  cancel: async (at: At, report: string) => void (await send('POST', `${reports(at)}/${report}/cancellation`)),
  retry: async (at: At, report: string) => void (await send('POST', `${reports(at)}/${report}/retry`)),
  /** Where the file is downloaded from, once it is made. */
  fileOf: (at: At, report: string): string => `/api${reports(at)}/${report}/file`,
};
