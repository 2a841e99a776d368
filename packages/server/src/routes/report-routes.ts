import { randomUUID } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { cancelJob, listJobs, readJobFile, requestReport, retryJob, Wanted } from '@nemecys/store';
import { z } from 'zod';
import { doingOf } from '../doing-of.ts';
import type { Server } from '../environment.ts';
import { permitted } from '../permit.ts';
import { fileReply, jsonBody, jsonReply, OwnId, refused } from './body.ts';
import { listReply, pageOf, WantedPage } from './paging.ts';
import { ofScenario, VersionNumber } from './scenario-routes.ts';

/** Something that was asked for of a version, and how far it is. */
export const ListedReport = z.object({
  ...{ id: z.string(), version: z.int(), wanted: Wanted, by: z.string(), requestedAt: z.string() },
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  progress: z.string().nullable().meta({ description: 'What is done just now, while it is running' }),
  fault: z.string().nullable(),
});
export type ListedReport = z.infer<typeof ListedReport>;

const reports = '/api/workspaces/{workspace}/scenarios/{scenario}/reports';
const ofReport = ofScenario.extend({ report: z.uuid() });

const request = createRoute({
  method: 'post',
  path: reports,
  summary:
    'Ask for a report, a decision, documents on compliance, or the text with an imported table; a worker makes it, and it stays',
  ...permitted('request-report'),
  request: {
    params: ofScenario,
    body: jsonBody(
      z.strictObject({ id: OwnId, version: VersionNumber, wanted: Wanted.default({ kind: 'report', format: 'html' }) }),
    ),
  },
  responses: { 202: jsonReply('Asked for', z.object({ id: z.string() })), 403: refused, 404: refused, 409: refused },
});

const list = createRoute({
  method: 'get',
  path: reports,
  summary: 'The reports of a scenario and how far each is',
  ...permitted('read-scenarios'),
  request: { params: ofScenario, query: WantedPage },
  responses: { 200: listReply('Newest first', ListedReport), 403: refused },
});

const download = createRoute({
  method: 'get',
  path: `${reports}/{report}/file`,
  summary: 'The report itself, once it is done',
  ...permitted('read-scenarios'),
  request: { params: ofReport },
  responses: { 200: fileReply('The file'), 403: refused, 404: refused },
});

const cancel = createRoute({
  method: 'post',
  path: `${reports}/{report}/cancellation`,
  summary: 'Stop the making of a report',
  ...permitted('request-report'),
  request: { params: ofReport },
  responses: { 204: { description: 'It stops' }, 403: refused, 409: refused },
});

const retry = createRoute({
  method: 'post',
  path: `${reports}/{report}/retry`,
  summary: 'Try a report again that failed or was stopped',
  ...permitted('request-report'),
  request: { params: ofReport },
  responses: { 202: { description: 'Asked for again' }, 403: refused, 409: refused },
});

/** Reports of versions: made by workers, kept with the version. */
export function addReportRoutes(server: Server): void {
  server.openapi(request, async (context) => {
    const { id = randomUUID(), ...asked } = context.req.valid('json');
    const wanted = { ...context.req.valid('param'), ...asked, id };
    await requestReport(context.get('services'), wanted, doingOf(context));
    return context.json({ id }, 202);
  });

  server.openapi(list, async (context) => {
    const page = context.req.valid('query');
    const found = await listJobs(context.get('services').db, context.req.valid('param'), page);
    return context.json(
      pageOf(context, found, page, ({ id }) => id),
      200,
    );
  });

  server.openapi(download, async (context) => {
    const { workspace, scenario, report } = context.req.valid('param');
    const { name, mediaType, content } = await readJobFile(context.get('services').db, workspace, report);
    // Never shown on our own address, where it could act as one of our pages.
    const headers = { 'content-type': mediaType, 'content-disposition': `attachment; filename="${scenario}-${name}"` };
    return context.body(new Uint8Array(content), 200, headers);
  });

  server.openapi(cancel, async (context) => {
    const { workspace, report: id } = context.req.valid('param');
    await cancelJob(context.get('services').db, { workspace, id }, doingOf(context));
    return context.body(null, 204);
  });

  server.openapi(retry, async (context) => {
    const { workspace, report: id } = context.req.valid('param');
    await retryJob(context.get('services'), { workspace, id }, doingOf(context));
    return context.body(null, 202);
  });
}
