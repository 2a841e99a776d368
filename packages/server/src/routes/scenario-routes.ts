import { createRoute } from '@hono/zod-openapi';
import { Failure, maxScenarioBytes } from '@nemecys/core';
import { addScenario, listScenarios, listVersions, nameBaseline, readVersion, saveVersion } from '@nemecys/store';
import { z } from 'zod';
import { doingOf } from '../doing-of.ts';
import type { Server } from '../environment.ts';
import { mergeTexts } from '../merge-texts.ts';
import { permitted } from '../permit.ts';
import { titleOf } from '../title-of.ts';
import { jsonBody, jsonReply, refused } from './body.ts';
import { listReply, pageOf, WantedPage } from './paging.ts';

/** What somebody may call a scenario or a workspace, where addresses name it. */
export const Id = z
  .string()
  .max(100)
  .regex(/^[a-z][a-z0-9-]*$/u, 'must be lower-case letters, digits and hyphens, a letter first');
const Text = z.string().max(maxScenarioBytes);
const Line = z.string().trim().min(1).max(200);
/** The number of a version, in an address or a body. */
export const VersionNumber = z.coerce.number().int().min(1).max(1_000_000);

/** A scenario in the list of its workspace. */
export const ListedScenario = z.object({
  ...{ id: z.string(), title: z.string(), version: z.int(), savedAt: z.string(), author: z.string().nullable() },
});
export type ListedScenario = z.infer<typeof ListedScenario>;

/** A version in the history of a scenario. */
export const ListedVersion = z.object({
  ...{ number: z.int(), message: z.string(), author: z.string().nullable(), savedAt: z.string() },
  baselines: z.array(z.string()),
});
export type ListedVersion = z.infer<typeof ListedVersion>;

/** One version of a scenario with its text. */
export const ReadVersion = z.object({ version: z.int(), title: z.string(), text: z.string() });
export type ReadVersion = z.infer<typeof ReadVersion>;

/**
 * What became of a save: a version with what others saved meanwhile, or the saved text that it clashes with, the lines of
 * both, and what both texts together are with those lines settled for one side.
 */
export const SavedVersion = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), version: z.int(), text: z.string() }),
  z.object({
    ...{ kind: z.literal('clash'), version: z.int(), text: z.string(), withMine: z.string(), withTheirs: z.string() },
    clashes: z.array(z.object({ line: z.int(), mine: z.string(), theirs: z.string() })),
  }),
]);
export type SavedVersion = z.infer<typeof SavedVersion>;

const scenarios = '/api/workspaces/{workspace}/scenarios';
const inWorkspace = z.object({ workspace: z.string().max(100) });
/** A scenario, as addresses name it. */
export const ofScenario = z.object({ workspace: z.string().max(100), scenario: Id });

const list = createRoute({
  method: 'get',
  path: scenarios,
  summary: 'The scenarios of a workspace',
  ...permitted('read-scenarios'),
  request: { params: inWorkspace, query: WantedPage },
  responses: { 200: listReply('By title', ListedScenario), 403: refused },
});

const add = createRoute({
  method: 'post',
  path: scenarios,
  summary: 'Add a scenario with its first version',
  ...permitted('add-scenario'),
  request: { params: inWorkspace, body: jsonBody(z.strictObject({ id: Id, text: Text, message: Line })) },
  responses: { 201: { description: 'Added' }, 403: refused, 409: refused },
});

const read = createRoute({
  method: 'get',
  path: `${scenarios}/{scenario}`,
  summary: 'The text of a version; the newest unless one is named',
  ...permitted('read-scenarios'),
  request: { params: ofScenario, query: z.object({ version: VersionNumber.optional() }) },
  responses: { 200: jsonReply('The version', ReadVersion), 403: refused, 404: refused },
});

const save = createRoute({
  method: 'post',
  path: `${scenarios}/{scenario}/versions`,
  summary: 'Save a text as the next version, merged with what was saved since the version it was written on',
  ...permitted('save-version'),
  request: {
    params: ofScenario,
    body: jsonBody(z.strictObject({ base: z.int().min(1), text: Text, message: Line })),
  },
  responses: {
    200: jsonReply('Saved', SavedVersion),
    403: refused,
    404: refused,
    409: jsonReply(
      'Nothing was saved: the text changes what somebody else has changed, or the lines beside it',
      SavedVersion,
    ),
  },
});

const versions = createRoute({
  method: 'get',
  path: `${scenarios}/{scenario}/versions`,
  summary: 'The versions of a scenario',
  ...permitted('read-scenarios'),
  request: { params: ofScenario, query: WantedPage.extend({ after: VersionNumber.optional() }) },
  responses: { 200: listReply('Newest first', ListedVersion), 403: refused, 404: refused },
});

const baseline = createRoute({
  method: 'post',
  path: `${scenarios}/{scenario}/baselines`,
  summary: 'Name a version as a baseline, for good',
  ...permitted('name-baseline'),
  request: { params: ofScenario, body: jsonBody(z.strictObject({ name: Line, version: z.int().min(1) })) },
  responses: { 201: { description: 'Named' }, 403: refused, 404: refused, 409: refused },
});

/** Scenarios, their versions and baselines. */
export function addScenarioRoutes(server: Server): void {
  server.openapi(list, async (context) => {
    const page = context.req.valid('query');
    const found = await listScenarios(context.get('services').db, context.req.valid('param').workspace, page);
    return context.json(
      pageOf(context, found, page, ({ id }) => id),
      200,
    );
  });

  server.openapi(add, async (context) => {
    const { db } = context.get('services');
    const { workspace } = context.req.valid('param');
    const { id, text, message } = context.req.valid('json');
    const title = (await titleOf(text)) ?? id;
    const doing = doingOf(context);
    await addScenario(db, { workspace, scenario: id, title, text, message }, doing);
    return context.body(null, 201);
  });

  server.openapi(read, async (context) => {
    const { version } = context.req.valid('query');
    return context.json(await readVersion(context.get('services').db, context.req.valid('param'), version), 200);
  });

  server.openapi(save, async (context) => {
    const { db } = context.get('services');
    const key = context.req.valid('param');
    const doing = doingOf(context);
    const edit = { ...key, ...context.req.valid('json') };
    const saved = await saveVersion(db, edit, { ...doing, merge: mergeTexts, titleOf });
    if (saved.kind === 'clash') return context.json({ ...saved, clashes: [...saved.clashes] }, 409);
    return context.json(saved, 200);
  });

  server.openapi(versions, async (context) => {
    const { limit, after } = context.req.valid('query');
    const page = { limit, after: after === undefined ? undefined : String(after) };
    const found = await listVersions(context.get('services').db, context.req.valid('param'), page);
    if (found.entries.length === 0 && after === undefined) {
      throw new Failure('not-found', 'There is no such scenario in this workspace.');
    }
    const entries = pageOf(context, found, page, ({ number }) => number);
    return context.json(
      entries.map((one) => ({ ...one, baselines: [...one.baselines] })),
      200,
    );
  });

  server.openapi(baseline, async (context) => {
    const { db } = context.get('services');
    const key = context.req.valid('param');
    const { name, version } = context.req.valid('json');
    const doing = doingOf(context);
    await nameBaseline(db, { ...key, name, version }, doing);
    return context.body(null, 201);
  });
}
