import { Failure } from '@nemecys/core';
import { createMiddleware } from 'hono/factory';
import type { Environment } from './environment.ts';

const harmless = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses requests that change something and that a browser makes for another site. Browsers name the origin of such
 * requests; programs without a browser carry no cookie that somebody could misuse.
 */
export const sameOrigin = createMiddleware<Environment>(async (context, next) => {
  const given = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  if (!harmless.includes(context.req.method)) {
    const foreign = given !== undefined && given !== context.get('services').origin;
    if (foreign || (site !== undefined && site !== 'same-origin')) {
      throw new Failure(
        'not-permitted',
        `Requests from other sites are refused. Open ${context.get('services').origin}.`,
      );
    }
  }
  await next();
});
