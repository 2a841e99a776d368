import type { Organisation, Role } from '@nemecys/core';
import type { ListedMember } from '@nemecys/server';
import { inWorkspace, send } from '../api.ts';

/** The API of members and workspaces. Throws Refused. */
export const memberApi = {
  list: async (workspace: string): Promise<readonly ListedMember[]> =>
    (await send('GET', `${inWorkspace(workspace)}/members`)).json(),
  changeRole: async (workspace: string, { person, role }: { readonly person: string; readonly role: Role }) =>
    void (await send('PUT', `${inWorkspace(workspace)}/members/${encodeURIComponent(person)}/role`, { role })),
  remove: async (workspace: string, person: string) =>
    void (await send('DELETE', `${inWorkspace(workspace)}/members/${encodeURIComponent(person)}`)),
  addWorkspace: async (
    beside: string,
    added: { readonly id: string; readonly name: string; readonly organisation?: Organisation },
  ) => void (await send('POST', `${inWorkspace(beside)}/workspaces`, added)),
  join: async (token: string): Promise<{ readonly workspace: string }> =>
    (await send('POST', '/memberships', { token })).json(),
};
