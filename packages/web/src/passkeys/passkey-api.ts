import type { ListedPasskey } from '@nemecys/server';
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { Refused, send } from '../api.ts';

/** Whether this browser knows passkeys. */
export const knowsPasskeys = (): boolean => 'PublicKeyCredential' in window;

/** The API of passkeys, with what the browser asks its person between. Throws Refused. */
export const passkeyApi = {
  list: async (): Promise<readonly ListedPasskey[]> => (await send('GET', '/passkeys')).json(),
  add: async (name: string) => {
    const optionsJSON: PublicKeyCredentialCreationOptionsJSON = await (await send('POST', '/passkeys/options')).json();
    const answer = await orRefused(() => startRegistration({ optionsJSON }));
    await send('POST', '/passkeys', { name, answer });
  },
  remove: async (id: string) => void (await send('DELETE', `/passkeys/${id}`)),
  /** The answer of a device that shows again who it is. */
  prove: async (): Promise<unknown> => {
    const given = await send('POST', '/passkeys/proof-options');
    const optionsJSON: PublicKeyCredentialRequestOptionsJSON = await given.json();
    return orRefused(() => startAuthentication({ optionsJSON }));
  },
  signIn: async () => {
    const given = await send('POST', '/session/passkey/options');
    const optionsJSON: PublicKeyCredentialRequestOptionsJSON = await given.json();
    const answer = await orRefused(() => startAuthentication({ optionsJSON }));
    await send('POST', '/session/passkey', { answer });
  },
};

/** Whoever turns away from the browser's question has refused nothing that the server could tell of. */
async function orRefused<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (thrown) {
    throw new Refused({ code: 'no-passkey', detail: thrown instanceof Error ? thrown.message : undefined });
  }
}
