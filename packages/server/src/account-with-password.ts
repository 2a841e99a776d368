import { getConnInfo } from '@hono/node-server/conninfo';
import { type Account, accountOf } from '@nemecys/store';
import type { Context } from 'hono';
import type { Environment } from './environment.ts';
import { isPassword } from './password.ts';

/** What somebody says they can sign in with. */
export type Credentials = { readonly email: string; readonly password: string };

/**
 * The account that e-mail address and password belong to, or none. Wrong ones are counted by account and network address.
 * Throws a Failure (too-often) while the pause after too many lasts.
 */
export async function accountWithPassword(
  context: Context<Environment>,
  { email, password }: Credentials,
): Promise<Account | undefined> {
  const { db, attempts, now } = context.get('services');
  const key = `${email.toLowerCase()} ${addressOf(context)}`;
  attempts.check(key, now());
  // Counted before the slow check, so that many at once do not slip through.
  attempts.failed(key, now());
  const account = await accountOf(db, email);
  if (!(await isPassword(password, account?.passwordHash))) return undefined;
  attempts.succeeded(key);
  return account;
}

/** Requests made within the process, as in tests, have no address. */
function addressOf(context: Context<Environment>): string {
  return context.env !== undefined && 'incoming' in Object(context.env)
    ? (getConnInfo(context).remote.address ?? '')
    : '';
}
