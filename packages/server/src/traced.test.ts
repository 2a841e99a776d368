import { OpenAPIHono } from '@hono/zod-openapi';
import {
  type Context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  type SpanOptions,
  type TextMapPropagator,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { afterEach, expect, test } from 'vitest';
import type { Environment } from './environment.ts';
import { traced } from './traced.ts';
import { tracedMaking } from './traced-making.ts';

type Kept = {
  name: string;
  readonly within: string | undefined;
  readonly attributes: Record<string, unknown>;
  failed: boolean;
  ended: number;
};

/** Reads the trace of a request from its header, as W3C Trace Context has it. */
const traceContext: TextMapPropagator = {
  inject: () => undefined,
  extract: (context, carrier, { get }) => {
    const [, traceId, spanId] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-\w\w$/u.exec(`${get(carrier, 'traceparent')}`) ?? [];
    if (traceId === undefined || spanId === undefined) return context;
    return trace.setSpanContext(context, { traceId, spanId, traceFlags: 1, isRemote: true });
  },
  fields: () => ['traceparent'],
};
afterEach(() => propagation.disable());

/** A tracer as OpenTelemetry's interface has it, which keeps what it is told. */
function keepingTracer(): { readonly tracer: Tracer; readonly spans: readonly Kept[] } {
  const spans: Kept[] = [];
  const startSpan = (name: string, { attributes = {} }: SpanOptions = {}, context: Context = ROOT_CONTEXT) => {
    const within = trace.getSpanContext(context)?.traceId;
    const kept: Kept = { name, within, attributes: { ...attributes }, failed: false, ended: 0 };
    spans.push(kept);
    const span: Span = {
      ...trace.wrapSpanContext({ traceId: '1'.repeat(32), spanId: '2'.repeat(16), traceFlags: 1 }),
      spanContext: () => ({ traceId: '1'.repeat(32), spanId: '2'.repeat(16), traceFlags: 1 }),
      isRecording: () => true,
      updateName: (now) => {
        kept.name = now;
        return span;
      },
      setAttributes: (more) => {
        Object.assign(kept.attributes, more);
        return span;
      },
      setStatus: () => {
        kept.failed = true;
        return span;
      },
      end: () => {
        kept.ended += 1;
      },
    } as Span;
    return span;
  };
  const startActiveSpan = (name: string, act: (span: Span) => unknown) => act(startSpan(name));
  return { tracer: { startSpan, startActiveSpan } as Tracer, spans };
}

test('a request is a span by method, route and status, and says nothing of what was asked for', async () => {
  const { tracer, spans } = keepingTracer();
  const server = new OpenAPIHono<Environment>();
  server.onError(() => new Response(null, { status: 500 }));
  server.use(traced(tracer));
  server.get('/api/scenarios/:scenario', (context) => context.text('secret text'));
  server.get('/api/broken', () => {
    throw new Error('secret fault');
  });
  expect((await server.request('/api/scenarios/secret-pump?after=secret')).status).toBe(200);
  expect((await server.request('/api/broken')).status).toBe(500);
  expect(spans).toEqual([
    {
      ...{ name: 'GET /api/scenarios/:scenario', failed: false, ended: 1 },
      attributes: {
        'http.request.method': 'GET',
        'http.route': '/api/scenarios/:scenario',
        'http.response.status_code': 200,
      },
    },
    {
      ...{ name: 'GET /api/broken', failed: true, ended: 1 },
      attributes: { 'http.request.method': 'GET', 'http.route': '/api/broken', 'http.response.status_code': 500 },
    },
  ]);
  expect(JSON.stringify(spans)).not.toContain('secret');
});

test('a request belongs to the trace that whoever asks says it belongs to, and to none where nobody says so', async () => {
  propagation.setGlobalPropagator(traceContext);
  const { tracer, spans } = keepingTracer();
  const server = new OpenAPIHono<Environment>();
  server.use(traced(tracer));
  server.get('/api/session', (context) => context.text('me'));
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  await server.request('/api/session', { headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` } });
  await server.request('/api/session');
  expect(spans.map(({ within }) => within)).toEqual([traceId, undefined]);
});

test('a file that is made is a span, which fails with it; without a tracer there is none', async () => {
  const { tracer, spans } = keepingTracer();
  const wanted = { kind: 'report', text: 'secret', format: 'html', notes: [] } as const;
  const file = { name: 'report.html', mediaType: 'text/html', content: new Uint8Array() };
  const making = { stopped: new AbortController().signal, tell: () => undefined };
  expect(await tracedMaking(async () => file, tracer)(wanted, making)).toBe(file);
  const failing = async () => {
    throw new Error('It cannot be made.');
  };
  await expect(tracedMaking(failing, tracer)(wanted, making)).rejects.toThrow('It cannot be made.');
  expect(await tracedMaking(async () => file, undefined)(wanted, making)).toBe(file);
  expect(spans).toEqual([
    { name: 'make report', attributes: {}, failed: false, ended: 1 },
    { name: 'make report', attributes: {}, failed: true, ended: 1 },
  ]);
});
