import { type Person, personOfApiToken, personOfSession } from '@nemecys/store';
import type { Context } from 'hono';
import { momentOf } from './doing-of.ts';
import type { Environment } from './environment.ts';
import { sessionToken } from './session-cookie.ts';
import { tokenHash } from './token.ts';

/** What tokens for programs begin with, so that one that was left somewhere is found by those who look for secrets. */
export const apiTokenStart = 'nemecys_';

/**
 * In whose name a request asks: that of a token, where it carries one, and else that of the session of the browser. Nobody
 * where neither counts; a token that does not count never falls back to a session.
 */
export async function personOfRequest(context: Context<Environment>): Promise<Person | undefined> {
  const { db } = context.get('services');
  const at = momentOf(context);
  const authorization = context.req.header('authorization');
  if (authorization !== undefined) {
    const [scheme = '', token = ''] = authorization.split(' ');
    if (scheme.toLowerCase() !== 'bearer' || !token.startsWith(apiTokenStart)) return undefined;
    return personOfApiToken(db, tokenHash(token), at);
  }
  const session = sessionToken(context);
  return session === undefined ? undefined : personOfSession(db, tokenHash(session), at);
}
