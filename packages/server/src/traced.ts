import { context as contexts, propagation, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Environment } from './environment.ts';

/**
 * A span of every request, in the trace that whoever asks says it belongs to (W3C Trace Context). Named by the route as it
 * is declared: it holds no scenario, person or text.
 */
export function traced(tracer: Tracer) {
  return createMiddleware<Environment>(async (context, next) => {
    const from = propagation.extract(contexts.active(), Object.fromEntries(context.req.raw.headers));
    const { method } = context.req;
    const span = tracer.startSpan(
      method,
      { kind: SpanKind.SERVER, attributes: { 'http.request.method': method } },
      from,
    );
    try {
      await next();
    } finally {
      // The innermost that was reached; the last that would match may be the one page for every address.
      const route = routePath(context);
      const { status } = context.res;
      span.updateName(`${method} ${route}`);
      span.setAttributes({ 'http.route': route, 'http.response.status_code': status });
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    }
  });
}
