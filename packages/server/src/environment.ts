import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Database, JobQueue, Person, SigningKey } from '@nemecys/store';
import type { Tracer } from '@opentelemetry/api';
import type { Attempts } from './attempts.ts';
import type { Changes } from './changes.ts';
import type { MakeView } from './make-view.ts';
import type { Metrics } from './metrics.ts';
import type { Answer } from './observed.ts';
import type { OidcProvider } from './oidc-provider.ts';

/** What routes work with. */
export type Services = {
  readonly db: Database;
  readonly queue: JobQueue;
  readonly changes: Changes;
  readonly attempts: Attempts;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How people reach the server, such as https://workbench.example; cookies go only there. */
  readonly origin: string;
  /** The compiled knowledge, as JSON. */
  readonly knowledge: () => Promise<Uint8Array>;
  /** What baselines are signed with; without it nothing is signed. */
  readonly signingKey: SigningKey | undefined;
  /** The compiled catalogue of requirements, as JSON. */
  readonly requirements: () => Promise<Uint8Array>;
  /** Makes what another organisation may see of a scenario. */
  readonly makeView: MakeView;
  /** The OpenID provider that people may sign in with, if whoever runs the server has named one. */
  readonly oidc: OidcProvider | undefined;
  /** What is counted for those who watch the server; nothing where nobody does. */
  readonly metrics: Metrics | undefined;
  /** Makes a span of every request, where traces are sent. */
  readonly tracer: Tracer | undefined;
  /** Told of every answer, where somebody keeps a log of them. */
  readonly logAnswer: ((answer: Answer) => void) | undefined;
  /** Told what went wrong on our side. */
  readonly log: (thrown: unknown) => void;
};

/** What every request carries. */
export type Environment = {
  readonly Variables: { readonly services: Services; person: Person | undefined; secureHeadersNonce?: string };
};

export type Server = OpenAPIHono<Environment>;
