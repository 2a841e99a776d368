import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Environment } from './environment.ts';

/** An answer as those who watch the server are told of it: never what was asked for in it, nor with what. */
export type Answer = {
  readonly method: string;
  /** As it is declared, with names instead of what stood there. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** The id of who asked, where somebody had signed in. */
  readonly person: string | undefined;
};

/** Tells of every answer of a server, with how long it took to begin. */
export function observed(tell: (answer: Answer) => void, now: () => number) {
  return createMiddleware<Environment>(async (context, next) => {
    const begun = now();
    await next();
    // The innermost that was reached; the last that would match may be the one page for every address.
    const route = routePath(context);
    tell({
      ...{ method: context.req.method, route, status: context.res.status },
      ...{ milliseconds: now() - begun, person: context.get('person')?.id },
    });
  });
}
