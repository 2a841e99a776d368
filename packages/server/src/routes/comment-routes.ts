import { randomUUID } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { beginThread, listThreads, Subject, settleThread, writeComment } from '@nemecys/store';
import { z } from 'zod';
import { doingOf } from '../doing-of.ts';
import type { Server } from '../environment.ts';
import { permitted } from '../permit.ts';
import { jsonBody, jsonReply, OwnId, refused } from './body.ts';
import { listReply, pageOf, WantedPage } from './paging.ts';
import { ofScenario } from './scenario-routes.ts';

/** A thread of comments on a part of a scenario. */
export const ListedThread = z.object({
  ...{ id: z.string(), version: z.int(), subject: Subject },
  resolved: z.object({ by: z.string(), at: z.string() }).nullable(),
  comments: z.array(z.object({ id: z.string(), by: z.string(), at: z.string(), text: z.string() })),
});
export type ListedThread = z.infer<typeof ListedThread>;

const Text = z.string().trim().min(1).max(5_000);
const threads = '/api/workspaces/{workspace}/scenarios/{scenario}/threads';
const ofThread = ofScenario.extend({ thread: z.uuid() });
const made = jsonReply('Written', z.object({ id: z.string() }));

const list = createRoute({
  method: 'get',
  path: threads,
  summary: 'The threads of comments on a scenario',
  ...permitted('read-scenarios'),
  request: { params: ofScenario, query: WantedPage },
  responses: { 200: listReply('Last written in first', ListedThread), 403: refused },
});

const begin = createRoute({
  method: 'post',
  path: threads,
  summary: 'Begin a thread on a part of a scenario, looking at a version',
  ...permitted('write-comment'),
  request: {
    params: ofScenario,
    body: jsonBody(z.strictObject({ id: OwnId, version: z.int().min(1), subject: Subject, text: Text })),
  },
  responses: { 201: made, 403: refused, 404: refused, 409: refused },
});

const write = createRoute({
  method: 'post',
  path: `${threads}/{thread}/comments`,
  summary: 'Write into a thread, which is open again by it',
  ...permitted('write-comment'),
  request: { params: ofThread, body: jsonBody(z.strictObject({ id: OwnId, text: Text })) },
  responses: { 201: made, 403: refused, 404: refused, 409: refused },
});

const resolve = createRoute({
  method: 'put',
  path: `${threads}/{thread}/resolution`,
  summary: 'Resolve a thread',
  ...permitted('write-comment'),
  request: { params: ofThread },
  responses: { 204: { description: 'Resolved' }, 403: refused, 404: refused },
});

const reopen = createRoute({
  method: 'delete',
  path: `${threads}/{thread}/resolution`,
  summary: 'Open a thread again',
  ...permitted('write-comment'),
  request: { params: ofThread },
  responses: { 204: { description: 'Open' }, 403: refused, 404: refused },
});

/** Comments on any part of a scenario. */
export function addCommentRoutes(server: Server): void {
  server.openapi(list, async (context) => {
    const page = context.req.valid('query');
    const found = await listThreads(context.get('services').db, context.req.valid('param'), page);
    return context.json(
      pageOf(context, found, page, ({ id }) => id).map((thread) => ({ ...thread, comments: [...thread.comments] })),
      200,
    );
  });

  server.openapi(begin, async (context) => {
    const { id = randomUUID(), ...wanted } = context.req.valid('json');
    const begun = { ...context.req.valid('param'), ...wanted, id, comment: randomUUID() };
    await beginThread(context.get('services').db, begun, doingOf(context));
    return context.json({ id }, 201);
  });

  server.openapi(write, async (context) => {
    const { id = randomUUID(), text } = context.req.valid('json');
    const written = { ...context.req.valid('param'), id, text };
    await writeComment(context.get('services').db, written, doingOf(context));
    return context.json({ id }, 201);
  });

  server.openapi(resolve, async (context) => {
    const settled = { ...context.req.valid('param'), state: 'resolved' as const };
    await settleThread(context.get('services').db, settled, doingOf(context));
    return context.body(null, 204);
  });

  server.openapi(reopen, async (context) => {
    const settled = { ...context.req.valid('param'), state: 'open' as const };
    await settleThread(context.get('services').db, settled, doingOf(context));
    return context.body(null, 204);
  });
}
