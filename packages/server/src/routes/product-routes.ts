import { createRoute } from '@hono/zod-openapi';
import { isReady } from '@nemecys/store';
import { z } from 'zod';
import type { Server } from '../environment.ts';
import { permitted } from '../permit.ts';
import { documentReply, jsonReply } from './body.ts';

const Ok = z.object({ status: z.literal('ok') });

const health = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Whether the server answers',
  ...permitted('everybody'),
  responses: { 200: jsonReply('It does', Ok) },
});

const ready = createRoute({
  method: 'get',
  path: '/readyz',
  summary: 'Whether the database answers as well',
  ...permitted('everybody'),
  responses: { 200: jsonReply('It does', Ok), 503: { description: 'It does not' } },
});

const knowledge = createRoute({
  method: 'get',
  path: '/api/knowledge',
  summary: 'The medical threat knowledge that scenarios are assessed with (CC-BY-4.0)',
  ...permitted('everybody'),
  responses: { 200: documentReply('Compiled knowledge') },
});

/** Health, and the knowledge that the pages assess with. */
export function addProductRoutes(server: Server): void {
  server.openapi(health, (context) => context.json({ status: 'ok' as const }, 200));

  server.openapi(ready, async (context) =>
    (await isReady(context.get('services').db))
      ? context.json({ status: 'ok' as const }, 200)
      : context.body(null, 503),
  );

  server.openapi(knowledge, async (context) => {
    const bytes = await context.get('services').knowledge();
    return context.body(new Uint8Array(bytes), 200, { 'content-type': 'application/json' });
  });
}
