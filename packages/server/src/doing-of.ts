import type { Context } from 'hono';
import type { Environment } from './environment.ts';
import { signedIn } from './permit.ts';

/** Who does what a request asks for, by id and by name, and when. Throws a Failure when nobody is signed in. */
export function doingOf(context: Context<Environment>) {
  const { id, name } = signedIn(context.get('person'));
  return { by: id, name, at: momentOf(context) };
}

/** When a request is answered, as ISO text. */
export function momentOf(context: Context<Environment>): string {
  return new Date(context.get('services').now()).toISOString();
}
