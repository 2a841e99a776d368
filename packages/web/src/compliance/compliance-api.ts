import type { FindingDecision, RegisterEdit } from '@nemecys/core';
import type { KeptFile, ListedRegister, OpenRegister, SigningProof } from '@nemecys/server';
import { type At, inScenario, send } from '../api.ts';

type Saved = Pick<OpenRegister, 'version' | 'register'>;
type Signed = { readonly base: number; readonly proof: SigningProof };

/** What of the API the pages on compliance use. Throws Refused. */
export const complianceApi = {
  register: async (at: At): Promise<OpenRegister> => (await send('GET', inScenario(at, '/register'))).json(),
  registers: async (at: At): Promise<readonly ListedRegister[]> =>
    (await send('GET', inScenario(at, '/register/versions'))).json(),
  edit: async (at: At, change: { base: number; edit: RegisterEdit; message: string }): Promise<Saved> =>
    (await send('POST', inScenario(at, '/register/versions'), change)).json(),
  approve: async (at: At, approval: Signed & { record: string; meaning: string }): Promise<Saved> =>
    (await send('POST', inScenario(at, '/register/approvals'), approval)).json(),
  decide: async (
    at: At,
    decision: Signed & Omit<FindingDecision, 'by' | 'on' | 'until'> & { until?: string },
  ): Promise<Saved> => (await send('POST', inScenario(at, '/register/decisions'), decision)).json(),
  attach: async (at: At, file: File): Promise<KeptFile> =>
    (await send('POST', inScenario(at, `/evidence?name=${encodeURIComponent(file.name)}`), file)).json(),
  evidenceFile: (at: At, sha256: string) => `/api${inScenario(at, `/evidence/${sha256}`)}`,
};
