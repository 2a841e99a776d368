import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve as listen } from '@hono/node-server';
import { Failure } from '@nemecys/core';
import {
  hasPeople,
  inviteFirst,
  type MakeFile,
  openJobQueue,
  openStore,
  type StorePlace,
  workOnJobs,
} from '@nemecys/store';
import type { Tracer } from '@opentelemetry/api';
import { Attempts } from './attempts.ts';
import { Changes } from './changes.ts';
import { createServer } from './create-server.ts';
import { demoWorkspace, type Example, prepareDemo } from './demo-workspace.ts';
import type { Services } from './environment.ts';
import { Metrics } from './metrics.ts';
import { OidcProvider, type OidcSettings } from './oidc-provider.ts';
import { invitationLength, invitationLink } from './routes/workspace-routes.ts';
import { newToken, tokenHash } from './token.ts';
import { tracedMaking } from './traced-making.ts';

/** What a server is started with. */
export type ServeInput = Pick<
  Services,
  'now' | 'knowledge' | 'requirements' | 'makeView' | 'log' | 'signingKey' | 'logAnswer'
> & {
  /** Counts answers, and tells the counts at /metrics. */
  readonly countAnswers: boolean;
  /** Makes spans of requests and jobs, where traces are sent. */
  readonly tracer: Tracer | undefined;
  readonly oidc: OidcSettings | undefined;
  readonly place: StorePlace;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** How people reach it; the host and port unless stated. */
  readonly origin?: string | undefined;
  /** Folder of the built pages. */
  readonly pages: string;
  readonly examples: readonly Example[];
  /** Makes the files of jobs beside serving; without it others do, which work on the same database. */
  readonly makeFile: MakeFile | undefined;
  readonly onProgress: (stage: string) => void;
};

/** A running server. `firstLink` makes the first account, and is there only while there is none. */
export type Served = {
  readonly origin: string;
  readonly firstLink: string | undefined;
  readonly close: () => Promise<void>;
};

/** Opens the store, fills a new one with the examples, and serves the workbench until it is closed. */
export async function serve(input: ServeInput): Promise<Served> {
  const { place, host, port, now, onProgress } = input;
  onProgress('Opening the database (some seconds the first time)');
  const store = await openStore(place);
  const { db } = store;
  const at = new Date(now()).toISOString();
  // What was opened last is closed first, also when a later step does not succeed.
  const opened = [store.close];
  const close = async () => {
    for (const closeOne of opened.toReversed()) await closeOne();
  };
  try {
    onProgress('Preparing the demo workspace');
    await prepareDemo(db, input.examples, at);
    const changes = new Changes();
    opened.push(await store.listen(changes));
    const queue = await openJobQueue(db, input.log);
    opened.push(queue.stop);
    if (input.makeFile !== undefined) {
      await workOnJobs({ db, queue, now, makeFile: tracedMaking(input.makeFile, input.tracer) });
    }
    const http = await listening({ host, port });
    opened.push(http.close);
    const origin = input.origin ?? originOf(http.address);
    const metrics = input.countAnswers ? new Metrics() : undefined;
    const oidc = input.oidc && new OidcProvider(input.oidc, origin);
    const services: Services = { ...input, oidc, metrics, db, queue, origin, changes, attempts: new Attempts() };
    http.answerWith(createServer(services, input.pages).fetch);
    if (await hasPeople(db)) return { origin, firstLink: undefined, close };
    const token = newToken();
    const expiresAt = new Date(now() + invitationLength).toISOString();
    const first = { tokenHash: tokenHash(token), workspace: demoWorkspace, role: 'administrator' as const, expiresAt };
    await inviteFirst(db, first, at);
    return { origin, firstLink: invitationLink(origin, token), close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

/**
 * How long a request may take to come in: whoever sends drop by drop holds a connection no longer than this. An idle
 * connection stays longer than clients and proxies, which mostly let go after a minute, are likely to use it again: one
 * that is closed just then would lose a request.
 */
const patience = {
  ...{ headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 1_000 },
  keepAliveTimeout: 65_000,
};

type Fetch = (request: Request, environment: object) => Response | Promise<Response>;

type Listening = {
  readonly address: AddressInfo;
  readonly answerWith: (fetch: Fetch) => void;
  readonly close: () => Promise<void>;
};

/** Takes the port first: which one it is, when any free one was asked for, is part of the address people get. */
async function listening({ host, port }: { readonly host: string; readonly port: number }): Promise<Listening> {
  let answer: Fetch = () => new Response(null, { status: 503 });
  return new Promise((resolve, reject) => {
    const http = listen(
      { hostname: host, port, fetch: (request, environment) => answer(request, environment), serverOptions: patience },
      (address) =>
        resolve({ address, answerWith: (fetch) => (answer = fetch), close: () => closed(http as HttpServer) }),
    );
    http.on('error', (thrown) => {
      reject(
        new Failure('not-writable', `Port ${port} of ${host} cannot be used. Choose another with --port.`, {
          cause: thrown,
        }),
      );
    });
  });
}

function closed(http: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    http.close(() => resolve());
    // Those who listen for changes never hang up by themselves.
    http.closeAllConnections();
  });
}

function originOf({ address, port, family }: AddressInfo): string {
  if (address === '127.0.0.1' || address === '::1' || address === '0.0.0.0' || address === '::') {
    return `http://localhost:${port}`;
  }
  return family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`;
}
