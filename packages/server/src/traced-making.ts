import type { MakeFile } from '@nemecys/store';
import { SpanStatusCode, type Tracer } from '@opentelemetry/api';

/** Makes files as `makeFile` does, with a span for each: what it is, and not of what. */
export function tracedMaking(makeFile: MakeFile, tracer: Tracer | undefined): MakeFile {
  if (tracer === undefined) return makeFile;
  return (wanted, making) =>
    tracer.startActiveSpan(`make ${wanted.kind}`, async (span) => {
      try {
        return await makeFile(wanted, making);
      } catch (thrown) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw thrown;
      } finally {
        span.end();
      }
    });
}
