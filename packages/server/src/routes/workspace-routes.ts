import { setTimeout } from 'node:timers/promises';
import { createRoute } from '@hono/zod-openapi';
import { roles } from '@nemecys/core';
import { type Change, invite, verifyAudit } from '@nemecys/store';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { doingOf } from '../doing-of.ts';
import type { Server } from '../environment.ts';
import { permitted } from '../permit.ts';
import { personOfRequest } from '../person-of-request.ts';
import { newToken, tokenHash } from '../token.ts';
import { jsonBody, jsonReply, refused } from './body.ts';

const workspace = '/api/workspaces/{workspace}';
const inWorkspace = z.object({ workspace: z.string().max(100) });

/** How long an invitation counts, in milliseconds: a week. */
export const invitationLength = 7 * 24 * 3_600_000;

const invitation = createRoute({
  method: 'post',
  path: `${workspace}/invitations`,
  summary: 'Make a link with which one person can make an account here',
  ...permitted('invite-people'),
  request: { params: inWorkspace, body: jsonBody(z.strictObject({ role: z.enum(roles) })) },
  responses: { 201: jsonReply('The link, which is shown once', z.object({ link: z.string() })), 403: refused },
});

const audit = createRoute({
  method: 'get',
  path: `${workspace}/audit/verdict`,
  summary: 'Whether the audit trail is as it was written',
  ...permitted('read-audit'),
  request: { params: inWorkspace },
  responses: {
    200: jsonReply(
      'Whole, or the first row that is not as it was written',
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('whole'), rows: z.int(), lastHash: z.string() }),
        z.object({ kind: z.literal('broken'), row: z.int() }),
      ]),
    ),
    403: refused,
  },
});

const live = createRoute({
  method: 'get',
  path: `${workspace}/changes`,
  summary: 'What is saved and named from now on, as server-sent events',
  ...permitted('read-scenarios'),
  request: { params: inWorkspace },
  responses: { 200: { description: 'Events', content: { 'text/event-stream': { schema: z.string() } } }, 403: refused },
});

/** Invitations, the audit trail and live changes of a workspace. */
export function addWorkspaceRoutes(server: Server): void {
  server.openapi(invitation, async (context) => {
    const { db, now, origin } = context.get('services');
    const token = newToken();
    const { workspace } = context.req.valid('param');
    const { role } = context.req.valid('json');
    const expiresAt = new Date(now() + invitationLength).toISOString();
    await invite(db, { tokenHash: tokenHash(token), workspace, role, expiresAt }, doingOf(context));
    return context.json({ link: invitationLink(origin, token) }, 201);
  });

  server.openapi(audit, async (context) => context.json(await verifyAudit(context.get('services').db), 200));

  server.openapi(live, (context) => {
    const { changes } = context.get('services');
    const { workspace } = context.req.valid('param');
    return streamSSE(context, async (stream) => {
      const gone = new AbortController();
      const mayHear = async () => (await personOfRequest(context))?.roles.has(workspace) === true;
      const tell = async (change: Change) => {
        // Whoever was removed, or has signed out, since the last change hears of none any more.
        if (await mayHear()) await stream.writeSSE({ event: 'change', data: JSON.stringify(change) });
        else gone.abort();
      };
      let telling = Promise.resolve();
      const stop = changes.listen(workspace, {
        hear: (change) => {
          telling = telling.then(() => tell(change)).catch(() => gone.abort());
        },
        missed: () => gone.abort(),
      });
      stream.onAbort(() => {
        stop();
        gone.abort();
      });
      // Something now and then, so that what stands between does not close a quiet connection.
      while (!stream.aborted && !stream.closed && !gone.signal.aborted) {
        // Who has signed out or left meanwhile is told no more.
        if (!(await mayHear())) break;
        await stream.writeSSE({ event: 'alive', data: '' });
        // Ends early when the listener has gone: a server that is stopped waits for nobody.
        await setTimeout(20_000, undefined, { signal: gone.signal }).catch(() => undefined);
      }
      stop();
    });
  });
}

/** The address of an invitation. The token is behind #, which browsers send nowhere, so it stands in no log. */
export function invitationLink(origin: string, token: string): string {
  return `${origin}/join#${token}`;
}
