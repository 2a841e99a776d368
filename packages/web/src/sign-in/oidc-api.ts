import type { SignInWays } from '@nemecys/server';
import { send } from '../api.ts';

/** The API of signing in at a provider. Throws Refused. */
export const oidcApi = {
  ways: async (): Promise<SignInWays> => (await send('GET', '/sign-in-ways')).json(),
  begin: async (invitation?: string): Promise<{ readonly address: string }> =>
    (await send('POST', '/oidc/flows', invitation === undefined ? {} : { invitation })).json(),
  identities: async (): Promise<readonly string[]> => (await send('GET', '/oidc/identities')).json(),
};
