import { randomUUID } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { Failure, Organisation, roles } from '@nemecys/core';
import { acceptInvitation, checkInvitation, endSession, organisationsOf } from '@nemecys/store';
import { z } from 'zod';
import { accountWithPassword } from '../account-with-password.ts';
import { momentOf } from '../doing-of.ts';
import type { Server } from '../environment.ts';
import { openSession } from '../open-session.ts';
import { hashPassword } from '../password.ts';
import { permitted, signedIn } from '../permit.ts';
import { dropSession, sessionToken } from '../session-cookie.ts';
import { tokenHash } from '../token.ts';
import { jsonBody, jsonReply, refused } from './body.ts';

/** Who is signed in, and what they are in each workspace. */
export const SignedIn = z.object({
  name: z.string(),
  email: z.string(),
  /** What each is in scenarios; null while nobody has said it. */
  workspaces: z.array(z.object({ id: z.string(), role: z.enum(roles), organisation: Organisation.nullable() })),
});
export type SignedIn = z.infer<typeof SignedIn>;

const Email = z.email().max(200);
const Password = z.string().min(12, 'must have at least 12 characters').max(200);
const done = { description: 'Done' };

const whoAmI = createRoute({
  method: 'get',
  path: '/api/session',
  summary: 'Who is signed in',
  ...permitted('signed-in'),
  responses: { 200: jsonReply('The person', SignedIn), 401: refused },
});

const signIn = createRoute({
  method: 'post',
  path: '/api/session',
  summary: 'Sign in',
  ...permitted('everybody'),
  request: { body: jsonBody(z.strictObject({ email: Email, password: z.string().max(200) })) },
  responses: { 204: done, 401: refused, 429: refused },
});

const signOut = createRoute({
  method: 'delete',
  path: '/api/session',
  summary: 'Sign out',
  ...permitted('in-person'),
  responses: { 204: done, 401: refused },
});

const join = createRoute({
  method: 'post',
  path: '/api/people',
  summary: 'Make an account with an invitation, and sign in',
  ...permitted('everybody'),
  request: {
    body: jsonBody(
      z.strictObject({
        token: z.string().max(100),
        name: z.string().trim().min(1).max(100),
        email: Email,
        password: Password,
      }),
    ),
  },
  responses: { 204: done, 403: refused, 409: refused },
});

/** Signing in and out, and accounts. */
export function addSessionRoutes(server: Server): void {
  server.openapi(whoAmI, async (context) => {
    const { name, email, roles } = signedIn(context.get('person'));
    const organisations = await organisationsOf(context.get('services').db, [...roles.keys()]);
    const workspaces = [...roles].map(([id, role]) => ({ id, role, organisation: organisations.get(id) ?? null }));
    return context.json({ name, email, workspaces }, 200);
  });

  server.openapi(signIn, async (context) => {
    const account = await accountWithPassword(context, context.req.valid('json'));
    if (account === undefined) throw new Failure('not-signed-in', 'E-mail address or password is wrong.');
    await openSession(context, account.id);
    return context.body(null, 204);
  });

  server.openapi(signOut, async (context) => {
    await endSession(context.get('services').db, tokenHash(sessionToken(context) ?? ''), momentOf(context));
    dropSession(context);
    return context.body(null, 204);
  });

  server.openapi(join, async (context) => {
    const { db } = context.get('services');
    const { token, name, email, password } = context.req.valid('json');
    const [invitation, at] = [tokenHash(token), momentOf(context)];
    // Hashing takes time and memory on purpose: only who was invited makes the server do it.
    await checkInvitation(db, invitation, at);
    const [id, passwordHash] = [randomUUID(), await hashPassword(password)];
    await acceptInvitation(db, { tokenHash: invitation, id, name, email, passwordHash }, at);
    await openSession(context, id);
    return context.body(null, 204);
  });
}
