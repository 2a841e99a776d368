import type { ListedReport } from '@nemecys/server';
import { type At, scenarioPath, send, sendForAll } from '../api.ts';

/** A report that somebody wants: of which version, as what. */
export type WantedReport = Pick<ListedReport, 'version'> & { readonly format: NonNullable<ListedReport['format']> };

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
