import { randomUUID } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { addPasskey, credentialsOf, listPasskeys, removePasskey } from '@nemecys/store';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { doingOf } from '../doing-of.ts';
import type { Server } from '../environment.ts';
import { openSession } from '../open-session.ts';
import { PasskeyAnswer, remember, takenBy } from '../passkey-challenge.ts';
import { creationOptions, madePasskey, requestOptions } from '../passkey-party.ts';
import { permitted, signedIn } from '../permit.ts';
import { personWithPasskey } from '../person-with-passkey.ts';
import { documentReply, jsonBody, jsonReply, refused } from './body.ts';

/** A passkey of the person who asks. */
export const ListedPasskey = z.object({ id: z.string(), name: z.string(), createdAt: z.string() });
export type ListedPasskey = z.infer<typeof ListedPasskey>;

const asJson = { 'content-type': 'application/json' };

const forMaking = createRoute({
  method: 'post',
  path: '/api/passkeys/options',
  summary: 'What a browser needs to make a passkey of yours',
  ...permitted('in-person'),
  responses: { 200: documentReply('Options of navigator.credentials.create'), 401: refused },
});

const add = createRoute({
  method: 'post',
  path: '/api/passkeys',
  summary: 'Add a passkey that your browser has made',
  ...permitted('in-person'),
  request: { body: jsonBody(z.strictObject({ name: z.string().trim().min(1).max(100), answer: PasskeyAnswer })) },
  responses: { 201: jsonReply('Added', z.object({ id: z.string() })), 401: refused, 403: refused, 409: refused },
});

const list = createRoute({
  method: 'get',
  path: '/api/passkeys',
  summary: 'Your passkeys',
  ...permitted('in-person'),
  responses: { 200: jsonReply('Newest first', z.array(ListedPasskey)), 401: refused },
});

const remove = createRoute({
  method: 'delete',
  path: '/api/passkeys/{id}',
  summary: 'Take one of your passkeys away',
  ...permitted('in-person'),
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 204: { description: 'It signs nobody in any more' }, 401: refused, 404: refused },
});

const forSigningIn = createRoute({
  method: 'post',
  path: '/api/session/passkey/options',
  summary: 'What a browser needs to sign somebody in with a passkey',
  ...permitted('everybody'),
  responses: { 200: documentReply('Options of navigator.credentials.get') },
});

const forProof = createRoute({
  method: 'post',
  path: '/api/passkeys/proof-options',
  summary: 'What a browser needs to show again, with a passkey, that it is you, before you sign something',
  ...permitted('in-person'),
  responses: { 200: documentReply('Options of navigator.credentials.get'), 401: refused },
});

const signIn = createRoute({
  method: 'post',
  path: '/api/session/passkey',
  summary: 'Sign in with a passkey',
  ...permitted('everybody'),
  request: { body: jsonBody(z.strictObject({ answer: PasskeyAnswer })) },
  responses: { 204: { description: 'Signed in' }, 403: refused },
});

/** Passkeys: made and taken away by their people, and signing in with them. */
export function addPasskeyRoutes(server: Server): void {
  server.openapi(forMaking, async (context) => {
    const { db, origin } = context.get('services');
    const person = signedIn(context.get('person'));
    const options = await creationOptions(origin, person, { known: await credentialsOf(db, person.id) });
    await remember(context, options.challenge, person.id);
    return context.body(JSON.stringify(options), 200, asJson);
  });

  server.openapi(add, async (context) => {
    const { db, origin } = context.get('services');
    const { name, answer } = context.req.valid('json');
    const { by } = doingOf(context);
    // Its form was looked at above, and the library refuses what is no answer of a browser.
    const response = answer as unknown as RegistrationResponseJSON;
    const made = await madePasskey(origin, response, { takeChallenge: takenBy(context, by) });
    const id = randomUUID();
    await addPasskey(db, { ...made, id, name }, doingOf(context));
    return context.json({ id }, 201);
  });

  server.openapi(list, async (context) =>
    context.json([...(await listPasskeys(context.get('services').db, signedIn(context.get('person')).id))], 200),
  );

  server.openapi(remove, async (context) => {
    await removePasskey(context.get('services').db, context.req.valid('param').id, doingOf(context));
    return context.body(null, 204);
  });

  server.openapi(forSigningIn, async (context) => {
    const options = await requestOptions(context.get('services').origin);
    await remember(context, options.challenge, null);
    return context.body(JSON.stringify(options), 200, asJson);
  });

  server.openapi(forProof, async (context) => {
    const options = await requestOptions(context.get('services').origin);
    await remember(context, options.challenge, signedIn(context.get('person')).id);
    return context.body(JSON.stringify(options), 200, asJson);
  });

  server.openapi(signIn, async (context) => {
    await openSession(context, await personWithPasskey(context, context.req.valid('json').answer, null));
    return context.body(null, 204);
  });
}
