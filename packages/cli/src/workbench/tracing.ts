import { Failure } from '@nemecys/core';
import { type Tracer, trace } from '@opentelemetry/api';
import type { Io } from '../io.ts';

/** What sends traces, where somebody has said where to. */
export type Tracing = {
  readonly tracer: Tracer | undefined;
  /** Sends what was not sent yet. */
  readonly stop: () => Promise<void>;
};

type Sdk = { readonly start: () => void; readonly shutdown: () => Promise<void> };
type SdkModule = { readonly NodeSDK: new (options: { readonly serviceName: string }) => Sdk };

// Whoever sends traces installs it beside nemecys; a literal would make the build look for it.
const sdkName: string = '@opentelemetry/sdk-node';

/**
 * Begins to send traces where the environment names an OTLP endpoint, as OpenTelemetry's own variables say; else there are
 * none. Throws a Failure when the SDK that sends them is not installed.
 */
export async function startTracing({ env }: Pick<Io, 'env'>): Promise<Tracing> {
  const endpoint = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!endpoint || env.OTEL_SDK_DISABLED === 'true') return { tracer: undefined, stop: async () => undefined };
  const { NodeSDK } = await import(sdkName).then(
    (found: SdkModule) => found,
    (cause) => {
      const advice = `Install it beside nemecys (npm install ${sdkName}), or leave the variable out.`;
      throw new Failure('input', `Traces are to be sent to ${endpoint}, and ${sdkName} is not here. ${advice}`, {
        cause,
      });
    },
  );
  const sdk = new NodeSDK({ serviceName: env.OTEL_SERVICE_NAME ?? 'nemecys' });
  sdk.start();
  return { tracer: trace.getTracer('nemecys'), stop: () => sdk.shutdown() };
}
