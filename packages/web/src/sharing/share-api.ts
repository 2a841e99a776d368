import type { DisclosureLevel, Organisation, OrganisationKind, TransferAnswer } from '@nemecys/core';
import type { ListedReceived, ListedShare, ReadReceived, SigningProof } from '@nemecys/server';
import { type At, inScenario, inWorkspace, send } from '../api.ts';

const ofReceived = (workspace: string, share: string) =>
  `${inWorkspace(workspace)}/received-shares/${encodeURIComponent(share)}`;

type Wanted = { readonly baseline: string; readonly level: DisclosureLevel };
type Answered = {
  readonly view: number;
  readonly transfer: string;
  readonly answer: TransferAnswer;
  readonly proof: SigningProof;
};

/** The API of what organisations share. Throws Refused. */
export const shareApi = {
  list: async (at: At): Promise<readonly ListedShare[]> => (await send('GET', inScenario(at, '/shares'))).json(),
  make: async (at: At, wanted: Wanted & { readonly to: OrganisationKind }): Promise<{ readonly link: string }> =>
    (await send('POST', inScenario(at, '/shares'), wanted)).json(),
  give: async (at: At, share: string, wanted: Wanted) =>
    void (await send('POST', inScenario(at, `/shares/${share}/views`), wanted)),
  withdraw: async (at: At, share: string) => void (await send('DELETE', inScenario(at, `/shares/${share}`))),
  close: async (at: At, closed: { readonly base: number; readonly transfer: string; readonly proof: SigningProof }) =>
    (await send('POST', inScenario(at, '/register/closed-transfers'), closed)).json(),
  received: async (workspace: string): Promise<readonly ListedReceived[]> =>
    (await send('GET', `${inWorkspace(workspace)}/received-shares`)).json(),
  read: async (workspace: string, share: string): Promise<ReadReceived> =>
    (await send('GET', ofReceived(workspace, share))).json(),
  take: async (workspace: string, token: string): Promise<{ readonly id: string }> =>
    (await send('POST', `${inWorkspace(workspace)}/received-shares`, { token })).json(),
  answer: async (workspace: string, share: string, answered: Answered) =>
    void (await send('POST', `${ofReceived(workspace, share)}/answers`, answered)),
  nameOrganisation: async (workspace: string, organisation: Organisation) =>
    void (await send('PUT', `${inWorkspace(workspace)}/organisation`, organisation)),
};
