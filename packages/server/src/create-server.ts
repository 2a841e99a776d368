import { OpenAPIHono } from '@hono/zod-openapi';
import { Failure } from '@nemecys/core';
import { compress } from 'hono/compress';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import { admission } from './admission.ts';
import { apiPage, type DescribedApi } from './api-page.ts';
import { bodyLimits } from './body-limits.ts';
import type { Environment, Server, Services } from './environment.ts';
import { type Answer, observed } from './observed.ts';
import { addPages } from './pages.ts';
import { personOfRequest } from './person-of-request.ts';
import { meantBy, problemOf, problemResponse } from './problem.ts';
import { addAccessRoutes } from './routes/access-routes.ts';
import { addCommentRoutes } from './routes/comment-routes.ts';
import { addComplianceRoutes } from './routes/compliance-routes.ts';
import { addEvidenceRoutes } from './routes/evidence-routes.ts';
import { addMemberRoutes } from './routes/member-routes.ts';
import { addMetricsRoutes } from './routes/metrics-routes.ts';
import { addOidcRoutes } from './routes/oidc-routes.ts';
import { addPasskeyRoutes } from './routes/passkey-routes.ts';
import { addProductRoutes } from './routes/product-routes.ts';
import { addReceivedShareRoutes } from './routes/received-share-routes.ts';
import { addReportRoutes } from './routes/report-routes.ts';
import { addScenarioRoutes } from './routes/scenario-routes.ts';
import { addSessionRoutes } from './routes/session-routes.ts';
import { addShareRoutes } from './routes/share-routes.ts';
import { addSignatureRoutes } from './routes/signature-routes.ts';
import { addWorkspaceRoutes } from './routes/workspace-routes.ts';
import { sameOrigin } from './same-origin.ts';
import { traced } from './traced.ts';

/** The workbench as one server: its API, described at /api/openapi.json and for people at /api, and the built pages in `pages` if given. */
export function createServer(services: Services, pages?: string): Server {
  const server = new OpenAPIHono<Environment>({
    defaultHook: (result) => {
      if (result.success) return;
      const faults = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
      throw new Failure('input', faults.join('; '));
    },
  });
  server.onError((thrown) => {
    const problem = problemOf(thrown);
    if (problem.status >= 500) services.log(meantBy(thrown));
    return problemResponse(problem);
  });
  server.notFound(() => problemResponse(problemOf(new Failure('not-found', 'There is nothing at this address.'))));
  const { metrics, tracer, logAnswer, now } = services;
  if (tracer !== undefined) server.use(traced(tracer));
  const told = (answer: Answer) => {
    metrics?.answered(answer);
    logAnswer?.(answer);
  };
  if (metrics !== undefined || logAnswer !== undefined) server.use(observed(told, now));
  server.use(secureHeaders({ ...headers, strictTransportSecurity: services.origin.startsWith('https:') }));
  server.use(compress());
  server.use(async (context, next) => {
    context.set('services', services);
    await next();
  });
  server.use(bodyLimits);
  server.use('/api/*', admission());
  server.use(sameOrigin);
  server.use('/api/*', async (context, next) => {
    context.set('person', await personOfRequest(context));
    context.header('cache-control', 'no-store');
    await next();
  });
  addProductRoutes(server);
  addMetricsRoutes(server);
  addSessionRoutes(server);
  addScenarioRoutes(server);
  addReportRoutes(server);
  addAccessRoutes(server);
  addMemberRoutes(server);
  addOidcRoutes(server);
  addPasskeyRoutes(server);
  addCommentRoutes(server);
  addSignatureRoutes(server);
  addComplianceRoutes(server);
  addEvidenceRoutes(server);
  addShareRoutes(server);
  addReceivedShareRoutes(server);
  addWorkspaceRoutes(server);
  const described = {
    openapi: '3.1.0',
    info: { title: 'nemecys workbench', version: '0.1.0', license: { name: 'Apache-2.0' } },
  };
  server.doc31('/api/openapi.json', described);
  server.get('/api', (context) => {
    // What the page shows of it is what the document is made of here, and OpenAPI has far more forms than we use.
    const document = server.getOpenAPI31Document(described) as unknown as DescribedApi;
    return context.html(apiPage(document, context.get('secureHeadersNonce') ?? ''));
  });
  if (pages !== undefined) addPages(server, pages);
  return server;
}

const headers = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    workerSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    styleSrc: ["'self'", NONCE],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], usb: [] },
};
