import { createRoute } from '@hono/zod-openapi';
import { Failure } from '@nemecys/core';
import { countJobs } from '@nemecys/store';
import { z } from 'zod';
import type { Server } from '../environment.ts';
import { permitted } from '../permit.ts';
import { refused } from './body.ts';

const metrics = createRoute({
  method: 'get',
  path: '/metrics',
  summary: 'What the server answers and how long it takes, for Prometheus; only where it was started with --metrics',
  ...permitted('everybody'),
  responses: {
    200: { description: 'Counts', content: { 'text/plain': { schema: z.string() } } },
    404: refused,
  },
});

/** Counts for those who watch the server; they name no person and no scenario. */
export function addMetricsRoutes(server: Server): void {
  server.openapi(metrics, async (context) => {
    const { db, metrics: counted } = context.get('services');
    if (counted === undefined) throw new Failure('not-found', 'This server was started without --metrics.');
    const { waiting, running } = await countJobs(db);
    const now = {
      nemecys_jobs_running: running,
      nemecys_jobs_waiting: waiting,
      process_resident_memory_bytes: process.memoryUsage.rss(),
    };
    return context.text(counted.text(now), 200);
  });
}
