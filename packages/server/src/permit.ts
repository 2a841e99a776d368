import { type Actor, can, Failure, type WorkspaceAction } from '@nemecys/core';
import type { Person } from '@nemecys/store';
import { createMiddleware } from 'hono/factory';
import type { Environment } from './environment.ts';

/**
 * Who may call a route: everybody, everybody with an account, only people who have signed in themselves and no program with
 * a token, or those whose role in the workspace allows the action.
 */
export type Access = 'everybody' | 'signed-in' | 'in-person' | WorkspaceAction;

/** Put into a route: refuses whoever may not call it, before anything else is looked at, and says so in the OpenAPI. */
export function permitted(access: Access) {
  return { 'x-permission': access, middleware: [middlewareFor(access)] };
}

function middlewareFor(access: Access) {
  return createMiddleware<Environment>(async (context, next) => {
    if (access !== 'everybody') {
      const person = signedIn(context.get('person'));
      const workspace = context.req.param('workspace') ?? '';
      if (access === 'in-person') {
        if (person.scopes !== undefined) throw new Failure('not-permitted', 'No token does this: sign in yourself.');
      } else if (access !== 'signed-in' && !can(actorOf(person), access, { workspace })) {
        throw new Failure(
          'not-permitted',
          'Your role does not allow this here. Ask an administrator of the workspace.',
        );
      }
    }
    await next();
  });
}

/** The person of a request that needs one. Throws a Failure when nobody is signed in. */
export function signedIn(person: Person | undefined): Person {
  if (person === undefined) throw new Failure('not-signed-in', 'Sign in first; your session may have ended.');
  return person;
}

function actorOf({ id, roles, scopes }: Person): Actor {
  if (scopes !== undefined) return { kind: 'program', person: id, roles, scopes };
  return { kind: 'member', person: id, roles };
}
