import type { Scope } from '@nemecys/core';
import type { ListedApiToken, ListedSession } from '@nemecys/server';
import { send } from '../api.ts';

/** A token that somebody wants for a program. */
export type WantedToken = {
  readonly workspace: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly days: number;
};

/** The API of sessions and tokens. Throws Refused. */
export const accessApi = {
  sessions: async (): Promise<readonly ListedSession[]> => (await send('GET', '/sessions')).json(),
  endSession: async (id: string) => void (await send('DELETE', `/sessions/${id}`)),
  tokens: async (): Promise<readonly ListedApiToken[]> => (await send('GET', '/tokens')).json(),
  makeToken: async (wanted: WantedToken): Promise<{ readonly token: string }> =>
    (await send('POST', '/tokens', wanted)).json(),
  revokeToken: async (id: string) => void (await send('DELETE', `/tokens/${id}`)),
};
