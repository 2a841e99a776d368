import { randomUUID } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { DisclosureLevel, OrganisationKind, RecordRegister, SharedView } from '@nemecys/core';
import {
  closeTransfer,
  giveView,
  listShares,
  makeShare,
  readGiven,
  readShareable,
  withdrawShare,
} from '@nemecys/store';
import type { Context } from 'hono';
import { z } from 'zod';
import { doingOf } from '../doing-of.ts';
import type { Environment, Server } from '../environment.ts';
import { permitted } from '../permit.ts';
import { reauthenticate, SigningProof } from '../reauthenticate.ts';
import { newToken, tokenHash } from '../token.ts';
import { jsonBody, jsonReply, refused } from './body.ts';
import { ofScenario } from './scenario-routes.ts';
import { invitationLength } from './workspace-routes.ts';

/** A view that was given; `sha256` is that of its document as canonical JSON. */
export const ListedView = z.object({
  ...{ number: z.int(), level: DisclosureLevel, baseline: z.string(), version: z.int() },
  ...{ sha256: z.string(), givenAt: z.string() },
});

/** A share of a scenario, as its workspace sees it. */
export const ListedShare = z.object({
  ...{ id: z.string(), to: OrganisationKind, madeAt: z.string(), by: z.string(), offerExpiresAt: z.string() },
  accepted: z.object({ organisation: z.string(), at: z.string() }).nullable(),
  withdrawnAt: z.string().nullable(),
  /** Newest first, each with when the receiver read it first. */
  views: z.array(ListedView.extend({ readFirst: z.string().nullable() })),
});
export type ListedShare = z.infer<typeof ListedShare>;

const shares = '/api/workspaces/{workspace}/scenarios/{scenario}/shares';
const ofShare = ofScenario.extend({ share: z.uuid() });
const Baseline = z.string().trim().min(1).max(200);

const list = createRoute({
  method: 'get',
  path: shares,
  summary: 'With whom a scenario is or was shared, and what of it',
  ...permitted('read-scenarios'),
  request: { params: ofScenario },
  responses: { 200: jsonReply('Newest first', z.array(ListedShare)), 403: refused },
});

const make = createRoute({
  method: 'post',
  path: shares,
  summary: 'Share a baseline with another organisation at a level of disclosure; it takes it by a link, within a week',
  ...permitted('share-scenario'),
  request: {
    params: ofScenario,
    body: jsonBody(z.strictObject({ baseline: Baseline, to: OrganisationKind, level: DisclosureLevel })),
  },
  responses: {
    201: jsonReply('Offered; the link is shown once', z.object({ id: z.string(), link: z.string() })),
    ...{ 400: refused, 403: refused, 404: refused, 409: refused },
  },
});

const give = createRoute({
  method: 'post',
  path: `${shares}/{share}/views`,
  summary: 'Give another baseline, or another level, on the same share',
  ...permitted('share-scenario'),
  request: {
    params: ofShare,
    body: jsonBody(z.strictObject({ baseline: Baseline, level: DisclosureLevel })),
  },
  responses: {
    201: jsonReply('Given', z.object({ number: z.int() })),
    ...{ 400: refused, 403: refused, 404: refused, 409: refused },
  },
});

const look = createRoute({
  method: 'get',
  path: `${shares}/{share}/view`,
  summary: 'What the other organisation sees of a share',
  ...permitted('read-scenarios'),
  request: { params: ofShare },
  responses: { 200: jsonReply('The newest view', SharedView), 403: refused, 404: refused, 409: refused },
});

const withdraw = createRoute({
  method: 'delete',
  path: `${shares}/{share}`,
  summary: 'Take a share back; what was read of it stays in the audit trail',
  ...permitted('share-scenario'),
  request: { params: ofShare },
  responses: { 204: { description: 'Withdrawn' }, 403: refused, 404: refused, 409: refused },
});

const close = createRoute({
  method: 'post',
  path: '/api/workspaces/{workspace}/scenarios/{scenario}/register/closed-transfers',
  summary: 'Close an accepted transfer as it stands in a version of the register, having shown again who you are',
  ...permitted('sign-register'),
  request: {
    params: ofScenario,
    body: jsonBody(z.strictObject({ base: z.int().min(0), transfer: z.string().max(200), proof: SigningProof })),
  },
  responses: {
    201: jsonReply('Closed', z.object({ version: z.int(), register: RecordRegister })),
    ...{ 403: refused, 404: refused, 409: refused, 429: refused },
  },
});

/** What is shared of a scenario with other organisations. */
export function addShareRoutes(server: Server): void {
  server.openapi(list, async (context) => {
    const found = await listShares(context.get('services').db, context.req.valid('param'));
    return context.json(
      found.map((one) => ({ ...one, views: [...one.views] })),
      200,
    );
  });

  server.openapi(make, async (context) => {
    const { db, now, origin } = context.get('services');
    const key = context.req.valid('param');
    const { to, ...wanted } = context.req.valid('json');
    const given = await viewOf(context, { ...key, ...wanted, to });
    const [share, token] = [randomUUID(), newToken()];
    const offer = { offerHash: tokenHash(token), offerExpiresAt: new Date(now() + invitationLength).toISOString() };
    await makeShare(db, { ...key, share, ...offer, givenTo: to, given }, doingOf(context));
    // Behind #, which browsers send nowhere, so it stands in no log.
    return context.json({ id: share, link: `${origin}/shared#${token}` }, 201);
  });

  server.openapi(give, async (context) => {
    const { share, ...key } = context.req.valid('param');
    const { db } = context.get('services');
    const { owner: to } = await readGiven(db, { ...key, share });
    const given = await viewOf(context, { ...key, ...context.req.valid('json'), to });
    const number = await giveView(db, { ...key, share, given }, doingOf(context));
    return context.json({ number }, 201);
  });

  server.openapi(look, async (context) =>
    context.json(await readGiven(context.get('services').db, context.req.valid('param')), 200),
  );

  server.openapi(withdraw, async (context) => {
    await withdrawShare(context.get('services').db, context.req.valid('param'), doingOf(context));
    return context.body(null, 204);
  });

  server.openapi(close, async (context) => {
    const { proof, ...closed } = context.req.valid('json');
    await reauthenticate(context, proof);
    const { db } = context.get('services');
    const { version, register } = await closeTransfer(
      db,
      { ...context.req.valid('param'), ...closed },
      doingOf(context),
    );
    return context.json({ version, register }, 201);
  });
}

type Wanted = {
  readonly workspace: string;
  readonly scenario: string;
  readonly baseline: string;
  readonly to: OrganisationKind;
  readonly level: DisclosureLevel;
};

/** What an organisation may see of a baseline, with the register as it is now. */
async function viewOf(context: Context<Environment>, { workspace, scenario, baseline, to, level }: Wanted) {
  const { db, makeView } = context.get('services');
  const { version, text, register } = await readShareable(db, { workspace, scenario }, baseline);
  const view = await makeView({ text, register: register.register, owner: to, level });
  return { baseline, version, register: register.version, view };
}
