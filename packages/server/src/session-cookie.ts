import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Environment } from './environment.ts';

/** How long a session lasts, in milliseconds: a working day. */
export const sessionLength = 12 * 3_600_000;

const name = 'nemecys-session';

/** With https the browser takes the cookie from this host alone: a neighbour under the same domain cannot set it. */
function isSecure(context: Context<Environment>): boolean {
  return context.get('services').origin.startsWith('https:');
}

/** The token of the session that a request belongs to. */
export function sessionToken(context: Context<Environment>): string | undefined {
  return isSecure(context) ? getCookie(context, name, 'host') : getCookie(context, name);
}

/** Gives the browser the token of its session, where no script can read it and no other site can send it. */
export function giveSession(context: Context<Environment>, token: string): void {
  const maxAge = sessionLength / 1_000;
  setCookie(context, name, token, { ...attributes(context), httpOnly: true, sameSite: 'Strict', maxAge });
}

/** Makes the browser forget its session. */
export function dropSession(context: Context<Environment>): void {
  deleteCookie(context, name, attributes(context));
}

function attributes(context: Context<Environment>) {
  return isSecure(context) ? ({ path: '/', secure: true, prefix: 'host' } as const) : { path: '/' };
}
