import { createRoute } from '@hono/zod-openapi';
import { Organisation, roles } from '@nemecys/core';
import { addWorkspace, changeRole, joinWorkspace, listMembers, nameOrganisation, removeMember } from '@nemecys/store';
import { z } from 'zod';
import { doingOf, momentOf } from '../doing-of.ts';
import type { Server } from '../environment.ts';
import { permitted, signedIn } from '../permit.ts';
import { tokenHash } from '../token.ts';
import { jsonBody, jsonReply, refused } from './body.ts';
import { Id } from './scenario-routes.ts';

/** Somebody of a workspace. */
export const ListedMember = z.object({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(roles) });
export type ListedMember = z.infer<typeof ListedMember>;

const workspace = '/api/workspaces/{workspace}';
const inWorkspace = z.object({ workspace: z.string().max(100) });

const list = createRoute({
  method: 'get',
  path: `${workspace}/members`,
  summary: 'Who belongs to a workspace, and what each may do',
  ...permitted('manage-members'),
  request: { params: inWorkspace },
  responses: { 200: jsonReply('By name', z.array(ListedMember)), 403: refused },
});

const change = createRoute({
  method: 'put',
  path: `${workspace}/members/{person}/role`,
  summary: 'Give a member another role, which counts at once',
  ...permitted('manage-members'),
  request: {
    params: inWorkspace.extend({ person: z.string().max(100) }),
    body: jsonBody(z.strictObject({ role: z.enum(roles) })),
  },
  responses: { 204: { description: 'Changed' }, 403: refused, 404: refused, 409: refused },
});

const remove = createRoute({
  method: 'delete',
  path: `${workspace}/members/{person}`,
  summary: 'Remove a member, who loses the workspace and their tokens for it at once; what they did stays',
  ...permitted('manage-members'),
  request: { params: inWorkspace.extend({ person: z.string().max(100) }) },
  responses: { 204: { description: 'Removed' }, 403: refused, 404: refused, 409: refused },
});

const add = createRoute({
  method: 'post',
  path: `${workspace}/workspaces`,
  summary: 'Add another workspace beside this one, with yourself as its administrator',
  ...permitted('add-workspace'),
  request: {
    params: inWorkspace,
    body: jsonBody(
      z.strictObject({ id: Id, name: z.string().trim().min(1).max(200), organisation: Organisation.optional() }),
    ),
  },
  responses: { 201: { description: 'Added' }, 403: refused, 409: refused },
});

const organisation = createRoute({
  method: 'put',
  path: `${workspace}/organisation`,
  summary: 'Say what the organisation of a workspace is in scenarios, and its name',
  ...permitted('name-organisation'),
  request: { params: inWorkspace, body: jsonBody(Organisation) },
  responses: { 204: { description: 'Said' }, 403: refused },
});

const join = createRoute({
  method: 'post',
  path: '/api/memberships',
  summary: 'Join another workspace with an invitation',
  ...permitted('in-person'),
  request: { body: jsonBody(z.strictObject({ token: z.string().max(100) })) },
  responses: {
    201: jsonReply('Joined', z.object({ workspace: z.string() })),
    401: refused,
    403: refused,
    409: refused,
  },
});

/** Members of workspaces, and more workspaces. */
export function addMemberRoutes(server: Server): void {
  server.openapi(list, async (context) =>
    context.json([...(await listMembers(context.get('services').db, context.req.valid('param').workspace))], 200),
  );

  server.openapi(change, async (context) => {
    const changed = { ...context.req.valid('param'), ...context.req.valid('json') };
    await changeRole(context.get('services').db, changed, doingOf(context));
    return context.body(null, 204);
  });

  server.openapi(remove, async (context) => {
    await removeMember(context.get('services').db, context.req.valid('param'), doingOf(context));
    return context.body(null, 204);
  });

  server.openapi(add, async (context) => {
    await addWorkspace(context.get('services').db, context.req.valid('json'), doingOf(context));
    return context.body(null, 201);
  });

  server.openapi(organisation, async (context) => {
    const said = { ...context.req.valid('param'), organisation: context.req.valid('json') };
    await nameOrganisation(context.get('services').db, said, doingOf(context));
    return context.body(null, 204);
  });

  server.openapi(join, async (context) => {
    const person = signedIn(context.get('person')).id;
    const joining = { person, tokenHash: tokenHash(context.req.valid('json').token) };
    return context.json(await joinWorkspace(context.get('services').db, joining, momentOf(context)), 201);
  });
}
