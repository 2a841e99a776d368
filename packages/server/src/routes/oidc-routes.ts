import { randomUUID } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { Failure } from '@nemecys/core';
import {
  beginFlow,
  connectIdentity,
  endFlow,
  joinWithIdentity,
  listIdentities,
  type OidcFlow,
  personOfIdentity,
} from '@nemecys/store';
import type { Context } from 'hono';
import { z } from 'zod';
import { momentOf } from '../doing-of.ts';
import type { Environment, Server } from '../environment.ts';
import { dropFlow, flowState, giveFlow } from '../flow-cookie.ts';
import type { OidcProvider, ShownIdentity } from '../oidc-provider.ts';
import { openSession } from '../open-session.ts';
import { permitted, signedIn } from '../permit.ts';
import { newToken, tokenHash } from '../token.ts';
import { jsonBody, jsonReply, refused } from './body.ts';

/** The ways to sign in besides a password. */
export const SignInWays = z.object({ oidc: z.object({ name: z.string() }).nullable() });
export type SignInWays = z.infer<typeof SignInWays>;

/** Why a sign-in at a provider came to nothing; the page says it in words. */
const refusals = ['ended', 'unconfirmed', 'unknown', 'taken', 'invitation', 'no-email'] as const;
export type Refusal = (typeof refusals)[number];

/** How long a sign-in at the provider may take, in milliseconds. */
const flowLength = 15 * 60_000;

const ways = createRoute({
  method: 'get',
  path: '/api/sign-in-ways',
  summary: 'How people can sign in besides a password',
  ...permitted('everybody'),
  responses: { 200: jsonReply('The ways', SignInWays) },
});

const begin = createRoute({
  method: 'post',
  path: '/api/oidc/flows',
  summary: 'Begin a sign-in at the OpenID provider: with an invitation, to connect an account, or into one',
  ...permitted('everybody'),
  request: { body: jsonBody(z.strictObject({ invitation: z.string().max(100).optional() })) },
  responses: {
    201: jsonReply('Where the browser goes', z.object({ address: z.string() })),
    404: refused,
    503: refused,
  },
});

const callback = createRoute({
  method: 'get',
  path: '/api/oidc/callback',
  summary: 'Where the OpenID provider sends the browser back to',
  ...permitted('everybody'),
  responses: { 302: { description: 'To the workbench, signed in, or to the page that says why not' } },
});

const identities = createRoute({
  method: 'get',
  path: '/api/oidc/identities',
  summary: 'The providers that you can sign in with',
  ...permitted('in-person'),
  responses: { 200: jsonReply('Their issuers', z.array(z.string())), 401: refused },
});

/** Signing in with an OpenID provider. */
export function addOidcRoutes(server: Server): void {
  server.openapi(ways, (context) => {
    const { oidc } = context.get('services');
    return context.json({ oidc: oidc === undefined ? null : { name: oidc.name } }, 200);
  });

  server.openapi(begin, async (context) => {
    const { db, now, oidc } = context.get('services');
    const { address, state, nonce, verifier } = await providerOf(oidc).begin(newToken());
    const { invitation } = context.req.valid('json');
    const flow = {
      ...{ nonce, verifier, stateHash: tokenHash(state) },
      invitationHash: invitation === undefined ? null : tokenHash(invitation),
      // Who is signed in connects; a program never does.
      person: context.get('person')?.scopes === undefined ? (context.get('person')?.id ?? null) : null,
      expiresAt: new Date(now() + flowLength).toISOString(),
    };
    await beginFlow(db, flow, momentOf(context));
    giveFlow(context, state, flowLength);
    return context.json({ address }, 201);
  });

  server.openapi(callback, async (context) => {
    const { db, oidc } = context.get('services');
    const state = flowState(context);
    dropFlow(context);
    // Only the browser that began it ends it, once.
    const flow = state === undefined ? undefined : await endFlow(db, tokenHash(state), momentOf(context));
    if (state === undefined || flow === undefined) return context.redirect(refusal('ended'));
    const query = new URL(context.req.url).search.slice(1);
    try {
      const shown = await providerOf(oidc).end(query, { ...flow, state });
      const person = await personFor(context, flow, shown);
      if (typeof person !== 'string') return context.redirect(refusal(person.refused));
      await openSession(context, person);
      return context.redirect('/');
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.code !== 'not-permitted') throw thrown;
      return context.redirect(refusal('unconfirmed'));
    }
  });

  server.openapi(identities, async (context) => {
    const { db } = context.get('services');
    return context.json([...(await listIdentities(db, signedIn(context.get('person')).id))], 200);
  });
}

function providerOf(oidc: OidcProvider | undefined): OidcProvider {
  if (oidc !== undefined) return oidc;
  throw new Failure('not-found', 'No OpenID provider is set up here. Sign in with your password.');
}

function refusal(why: Refusal): string {
  return `/sign-in-refused/${why}`;
}

type Found = string | { readonly refused: Refusal };

/** Whose session begins: of the account that has the identity, that connects it, or that an invitation makes. */
async function personFor(context: Context<Environment>, flow: OidcFlow, shown: ShownIdentity): Promise<Found> {
  const { db } = context.get('services');
  const at = momentOf(context);
  const { issuer, subject, name, email } = shown;
  const known = await personOfIdentity(db, { issuer, subject });
  if (known !== undefined) return flow.person === null || flow.person === known ? known : { refused: 'taken' };
  if (flow.person !== null) {
    await connectIdentity(db, { issuer, subject, person: flow.person }, at);
    return flow.person;
  }
  if (flow.invitationHash === null) return { refused: 'unknown' };
  if (email === undefined) return { refused: 'no-email' };
  const id = randomUUID();
  const somebody = { issuer, subject, id, email, name: name ?? email, tokenHash: flow.invitationHash };
  try {
    await joinWithIdentity(db, somebody, at);
    return id;
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    return { refused: thrown.code === 'conflict' ? 'taken' : 'invitation' };
  }
}
