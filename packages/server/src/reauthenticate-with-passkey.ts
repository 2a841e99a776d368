import { Failure } from '@nemecys/core';
import { countPasskey, type Person, passkeyOf } from '@nemecys/store';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Context } from 'hono';
import type { Environment } from './environment.ts';
import { type PasskeyAnswer, takenBy } from './passkey-challenge.ts';
import { usedPasskey } from './passkey-party.ts';
import { signedIn } from './permit.ts';

/**
 * Whoever is signed in, once a device of theirs has shown again that they hold it: what is asked before a signature where no
 * password is typed. Throws a Failure (not-permitted) for a passkey of somebody else, or an answer that does not fit.
 */
export async function reauthenticateWithPasskey(context: Context<Environment>, answer: PasskeyAnswer): Promise<Person> {
  const { db, origin } = context.get('services');
  const person = signedIn(context.get('person'));
  const passkey = await passkeyOf(db, answer.id);
  if (passkey?.person !== person.id) {
    throw new Failure('not-permitted', 'This passkey is none of yours, so nothing was signed.');
  }
  const response = answer as unknown as AuthenticationResponseJSON;
  const counter = await usedPasskey(origin, response, { passkey, takeChallenge: takenBy(context, person.id) });
  await countPasskey(db, { credential: passkey.credential, counter });
  return person;
}
