import { createRoute } from '@hono/zod-openapi';
import { Failure } from '@nemecys/core';
import { keepEvidence, readEvidence } from '@nemecys/store';
import { z } from 'zod';
import { doingOf } from '../doing-of.ts';
import type { Server } from '../environment.ts';
import { permitted } from '../permit.ts';
import { safeFileName } from '../safe-file-name.ts';
import { fileReply, jsonReply, refused } from './body.ts';
import { ofScenario } from './scenario-routes.ts';

const evidence = '/api/workspaces/{workspace}/scenarios/{scenario}/evidence';

/** A file of evidence: the hash of its bytes, the name it is kept under, and how many bytes it has. */
export const KeptFile = z.object({ sha256: z.string(), name: z.string(), size: z.int() });
export type KeptFile = z.infer<typeof KeptFile>;

const attach = createRoute({
  method: 'post',
  path: evidence,
  summary: 'Attach a file that shows something, as bytes; it is kept for good under its SHA-256',
  ...permitted('edit-register'),
  request: {
    params: ofScenario,
    query: z.object({ name: z.string().min(1).max(300) }),
    body: { required: true, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } },
  },
  responses: { 201: jsonReply('Kept', KeptFile), 403: refused, 404: refused, 413: refused },
});

const download = createRoute({
  method: 'get',
  path: `${evidence}/{sha256}`,
  summary: 'A file that was attached',
  ...permitted('read-scenarios'),
  request: { params: ofScenario.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/u, 'must be a SHA-256') }) },
  responses: { 200: fileReply('Its bytes'), 403: refused, 404: refused },
});

/** Files that show something: attached by people, kept for good. */
export function addEvidenceRoutes(server: Server): void {
  server.openapi(attach, async (context) => {
    const content = new Uint8Array(await context.req.arrayBuffer());
    if (content.byteLength === 0) throw new Failure('input', 'The file is empty, so it shows nothing. Choose another.');
    // Off the thread that answers others.
    const hash = await crypto.subtle.digest('SHA-256', content);
    const kept = await keepEvidence(
      context.get('services').db,
      {
        ...context.req.valid('param'),
        ...{ content, name: safeFileName(context.req.valid('query').name), sha256: Buffer.from(hash).toString('hex') },
      },
      doingOf(context),
    );
    return context.json({ ...kept }, 201);
  });

  server.openapi(download, async (context) => {
    const { name, content } = await readEvidence(context.get('services').db, context.req.valid('param'));
    // Never shown on our own address, whatever it is.
    const headers = {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${name}"`,
    };
    return context.body(new Uint8Array(content), 200, headers);
  });
}
