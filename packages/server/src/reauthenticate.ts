import { Failure } from '@nemecys/core';
import type { Person } from '@nemecys/store';
import type { Context } from 'hono';
import { accountWithPassword } from './account-with-password.ts';
import type { Environment } from './environment.ts';
import { signedIn } from './permit.ts';

/**
 * Whoever is signed in, once they have shown again that they know their password: what is asked before a signature. Wrong
 * passwords count as those at sign-in do. Throws a Failure (not-permitted, or too-often while the pause lasts).
 */
export async function reauthenticate(context: Context<Environment>, password: string): Promise<Person> {
  const person = signedIn(context.get('person'));
  const account = await accountWithPassword(context, { email: person.email, password });
  if (account?.id === person.id) return person;
  throw new Failure('not-permitted', 'The password is wrong, so nothing was signed. Type the one you sign in with.');
}
