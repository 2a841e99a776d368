import { createMiddleware } from 'hono/factory';
import type { Environment } from './environment.ts';
import { problemResponse } from './problem.ts';

/** How many requests to the API are worked on at once: more would only wait for the database, and each holds its body. */
const places = 64;

/**
 * Refuses requests that come while all places are taken, at once and with the advice to try again: whoever was let in is
 * answered in time. A body is awaited before a place is taken, so that who sends drop by drop keeps nobody out. A stream of
 * changes holds its place only until it has begun.
 */
export function admission() {
  let taken = 0;
  return createMiddleware<Environment>(async (context, next) => {
    await context.req.arrayBuffer();
    if (taken >= places) {
      const detail = 'The server has more to do than it can. Try again in a second.';
      const code = 'unavailable';
      const response = problemResponse({ type: 'about:blank', title: 'Too busy', status: 503, detail, code });
      response.headers.set('retry-after', '1');
      return response;
    }
    taken += 1;
    try {
      await next();
    } finally {
      taken -= 1;
    }
    return undefined;
  });
}
