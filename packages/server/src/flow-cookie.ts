import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Environment } from './environment.ts';

const name = 'nemecys-oidc';

/**
 * Which sign-in at a provider a browser has begun. Unlike the session it comes along when another site sends the browser
 * here, as the provider does.
 */
export function flowState(context: Context<Environment>): string | undefined {
  return isSecure(context) ? getCookie(context, name, 'host') : getCookie(context, name);
}

/** Gives the browser the state of the sign-in that it begins, for a time in milliseconds. */
export function giveFlow(context: Context<Environment>, state: string, length: number): void {
  setCookie(context, name, state, {
    ...attributes(context),
    ...{ httpOnly: true, sameSite: 'Lax', maxAge: length / 1_000 },
  });
}

/** Makes the browser forget the sign-in that it had begun. */
export function dropFlow(context: Context<Environment>): void {
  deleteCookie(context, name, attributes(context));
}

function isSecure(context: Context<Environment>): boolean {
  return context.get('services').origin.startsWith('https:');
}

function attributes(context: Context<Environment>) {
  return isSecure(context) ? ({ path: '/', secure: true, prefix: 'host' } as const) : { path: '/' };
}
