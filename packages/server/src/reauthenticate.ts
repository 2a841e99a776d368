import { Failure } from '@nemecys/core';
import type { Person } from '@nemecys/store';
import type { Context } from 'hono';
import { z } from 'zod';
import { accountWithPassword } from './account-with-password.ts';
import type { Environment } from './environment.ts';
import { PasskeyAnswer } from './passkey-challenge.ts';
import { signedIn } from './permit.ts';
import { personWithPasskey } from './person-with-passkey.ts';

/** What shows again who somebody is, before they sign something. */
export const SigningProof = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password'), password: z.string().max(200) }),
  z.strictObject({ kind: z.literal('passkey'), answer: PasskeyAnswer }),
]);
export type SigningProof = z.infer<typeof SigningProof>;

/**
 * Whoever is signed in, once they have shown again that it is them. Wrong passwords count as those at sign-in do. Throws a
 * Failure (not-permitted, or too-often while the pause lasts).
 */
export async function reauthenticate(context: Context<Environment>, proof: SigningProof): Promise<Person> {
  const person = signedIn(context.get('person'));
  switch (proof.kind) {
    case 'password': {
      const account = await accountWithPassword(context, { email: person.email, password: proof.password });
      if (account?.id === person.id) return person;
      throw new Failure(
        'not-permitted',
        'The password is wrong, so nothing was signed. Type the one you sign in with.',
      );
    }
    case 'passkey':
      if ((await personWithPasskey(context, proof.answer, person.id)) === person.id) return person;
      throw new Failure('not-permitted', 'This passkey is none of yours, so nothing was signed.');
  }
}
