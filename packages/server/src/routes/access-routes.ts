import { randomUUID } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { scopes } from '@nemecys/core';
import { listApiTokens, listSessions, makeApiToken, revokeApiToken, revokeSession } from '@nemecys/store';
import { z } from 'zod';
import { doingOf, momentOf } from '../doing-of.ts';
import type { Server } from '../environment.ts';
import { permitted, signedIn } from '../permit.ts';
import { apiTokenStart } from '../person-of-request.ts';
import { sessionToken } from '../session-cookie.ts';
import { newToken, tokenHash } from '../token.ts';
import { jsonBody, jsonReply, refused } from './body.ts';

/** A session of the person who asks. */
export const ListedSession = z.object({
  ...{ id: z.string(), browser: z.string(), startedAt: z.string(), expiresAt: z.string(), isThis: z.boolean() },
});
export type ListedSession = z.infer<typeof ListedSession>;

/** A token of the person who asks, without the token itself. */
export const ListedApiToken = z.object({
  ...{ id: z.string(), name: z.string(), workspace: z.string(), scopes: z.array(z.enum(scopes)) },
  ...{ createdAt: z.string(), expiresAt: z.string(), revokedAt: z.string().nullable() },
});
export type ListedApiToken = z.infer<typeof ListedApiToken>;

const day = 24 * 3_600_000;
const done = { description: 'It counts no more' };
const ofOne = z.object({ id: z.uuid() });

const sessions = createRoute({
  method: 'get',
  path: '/api/sessions',
  summary: 'Where you are signed in',
  ...permitted('in-person'),
  responses: { 200: jsonReply('Newest first', z.array(ListedSession)), 401: refused },
});

const endSession = createRoute({
  method: 'delete',
  path: '/api/sessions/{id}',
  summary: 'End one of your sessions, wherever it is',
  ...permitted('in-person'),
  request: { params: ofOne },
  responses: { 204: done, 401: refused, 404: refused },
});

const tokens = createRoute({
  method: 'get',
  path: '/api/tokens',
  summary: 'Your tokens for programs',
  ...permitted('in-person'),
  responses: { 200: jsonReply('Newest first', z.array(ListedApiToken)), 401: refused },
});

const makeToken = createRoute({
  method: 'post',
  path: '/api/tokens',
  summary: 'Make a token with which a program asks in your name, in one workspace, for some days',
  ...permitted('in-person'),
  request: {
    body: jsonBody(
      z.strictObject({
        workspace: z.string().max(100),
        name: z.string().trim().min(1).max(100),
        scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
        days: z.int().min(1).max(365),
      }),
    ),
  },
  responses: {
    201: jsonReply('The token, which is shown once', z.object({ id: z.string(), token: z.string() })),
    ...{ 401: refused, 403: refused },
  },
});

const revokeToken = createRoute({
  method: 'delete',
  path: '/api/tokens/{id}',
  summary: 'Revoke one of your tokens',
  ...permitted('in-person'),
  request: { params: ofOne },
  responses: { 204: done, 401: refused, 404: refused },
});

/** Sessions and tokens of whoever asks. */
export function addAccessRoutes(server: Server): void {
  server.openapi(sessions, async (context) => {
    const asker = { person: signedIn(context.get('person')).id, tokenHash: tokenHash(sessionToken(context) ?? '') };
    return context.json([...(await listSessions(context.get('services').db, asker, momentOf(context)))], 200);
  });

  server.openapi(endSession, async (context) => {
    await revokeSession(context.get('services').db, context.req.valid('param').id, doingOf(context));
    return context.body(null, 204);
  });

  server.openapi(tokens, async (context) => {
    const found = await listApiTokens(context.get('services').db, signedIn(context.get('person')).id);
    return context.json(
      found.map((token) => ({ ...token, scopes: [...token.scopes] })),
      200,
    );
  });

  server.openapi(makeToken, async (context) => {
    const { db, now } = context.get('services');
    const { days, scopes: wanted, ...given } = context.req.valid('json');
    const [id, token] = [randomUUID(), `${apiTokenStart}${newToken()}`];
    const expiresAt = new Date(now() + days * day).toISOString();
    const kept = { ...given, id, tokenHash: tokenHash(token), scopes: [...new Set(wanted)].sort(), expiresAt };
    await makeApiToken(db, kept, doingOf(context));
    return context.json({ id, token }, 201);
  });

  server.openapi(revokeToken, async (context) => {
    await revokeApiToken(context.get('services').db, context.req.valid('param').id, doingOf(context));
    return context.body(null, 204);
  });
}
