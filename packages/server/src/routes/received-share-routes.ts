import { createRoute } from '@hono/zod-openapi';
import { SharedView, TransferAnswer } from '@nemecys/core';
import { acceptShare, answerTransfer, listReceived, readReceived } from '@nemecys/store';
import { z } from 'zod';
import { doingOf } from '../doing-of.ts';
import type { Server } from '../environment.ts';
import { permitted } from '../permit.ts';
import { reauthenticate, SigningProof } from '../reauthenticate.ts';
import { tokenHash } from '../token.ts';
import { jsonBody, jsonReply, refused } from './body.ts';
import { ListedView } from './share-routes.ts';

/** A share that a workspace has received, with its newest view. */
export const ListedReceived = ListedView.extend({ id: z.string(), from: z.string(), title: z.string() });
export type ListedReceived = z.infer<typeof ListedReceived>;

/** What was shared: the document of the level, and where each transfer in it stands now. */
export const ReadReceived = ListedReceived.omit({ title: true }).extend({
  view: SharedView,
  standings: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['offered', 'accepted', 'refused', 'closed', 'changed']),
      ...{ by: z.string().nullable(), on: z.string().nullable(), because: z.string().nullable() },
    }),
  ),
});
export type ReadReceived = z.infer<typeof ReadReceived>;

const received = '/api/workspaces/{workspace}/received-shares';
const inWorkspace = z.object({ workspace: z.string().max(100) });
const ofShare = inWorkspace.extend({ share: z.uuid() });

const list = createRoute({
  method: 'get',
  path: received,
  summary: 'What other organisations share with a workspace',
  ...permitted('read-scenarios'),
  request: { params: inWorkspace },
  responses: { 200: jsonReply('Newest first', z.array(ListedReceived)), 403: refused },
});

const accept = createRoute({
  method: 'post',
  path: received,
  summary: 'Take what another organisation shares into this workspace, by the link of its offer',
  ...permitted('accept-share'),
  request: { params: inWorkspace, body: jsonBody(z.strictObject({ token: z.string().max(100) })) },
  responses: { 201: jsonReply('Taken', z.object({ id: z.string() })), 403: refused, 409: refused },
});

const read = createRoute({
  method: 'get',
  path: `${received}/{share}`,
  summary: 'What was shared, as its newest view has it; the first reading is written into both audit trails',
  ...permitted('read-scenarios'),
  request: { params: ofShare },
  responses: { 200: jsonReply('The view', ReadReceived), 403: refused, 404: refused },
});

const answer = createRoute({
  method: 'post',
  path: `${received}/{share}/answers`,
  summary: 'Accept or refuse what is handed over, having shown again who you are',
  ...permitted('sign-register'),
  request: {
    params: ofShare,
    body: jsonBody(
      z.strictObject({
        ...{ view: z.int().min(1), transfer: z.string().max(200), answer: TransferAnswer },
        proof: SigningProof,
      }),
    ),
  },
  responses: { 204: { description: 'Answered' }, 403: refused, 404: refused, 409: refused, 429: refused },
});

/** What other organisations share with a workspace, and its answers. */
export function addReceivedShareRoutes(server: Server): void {
  server.openapi(list, async (context) => {
    const found = await listReceived(context.get('services').db, context.req.valid('param').workspace);
    return context.json([...found], 200);
  });

  server.openapi(accept, async (context) => {
    const { workspace } = context.req.valid('param');
    const offerHash = tokenHash(context.req.valid('json').token);
    const id = await acceptShare(context.get('services').db, { offerHash, workspace }, doingOf(context));
    return context.json({ id }, 201);
  });

  server.openapi(read, async (context) => {
    const found = await readReceived(context.get('services').db, context.req.valid('param'), doingOf(context));
    return context.json({ ...found, standings: [...found.standings] }, 200);
  });

  server.openapi(answer, async (context) => {
    const { proof, ...given } = context.req.valid('json');
    await reauthenticate(context, proof);
    await answerTransfer(context.get('services').db, { ...context.req.valid('param'), ...given }, doingOf(context));
    return context.body(null, 204);
  });
}
