import { Failure } from '@nemecys/core';
import { countPasskey, passkeyOf } from '@nemecys/store';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Context } from 'hono';
import type { Environment } from './environment.ts';
import { type PasskeyAnswer, takenBy } from './passkey-challenge.ts';
import { usedPasskey } from './passkey-party.ts';

/**
 * Whose passkey has answered a challenge, by id; the challenge was given to somebody who is signed in, or with null to
 * whoever signs in. Throws a Failure (not-permitted) for a passkey that nobody here has, or an answer that does not fit.
 */
export async function personWithPasskey(
  context: Context<Environment>,
  answer: PasskeyAnswer,
  challenged: string | null,
): Promise<string> {
  const { db, origin } = context.get('services');
  const passkey = await passkeyOf(db, answer.id);
  if (passkey === undefined) throw new Failure('not-permitted', 'This passkey is not known here. Use another way.');
  // Its form was looked at before, and the library refuses what is no answer of a browser.
  const response = answer as unknown as AuthenticationResponseJSON;
  const counter = await usedPasskey(origin, response, { passkey, takeChallenge: takenBy(context, challenged) });
  await countPasskey(db, { credential: passkey.credential, counter });
  return passkey.person;
}
