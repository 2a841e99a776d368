import { createRoute } from '@hono/zod-openapi';
import { FindingDecision, RecordRegister, RegisterEdit } from '@nemecys/core';
import {
  approveRecord,
  changeRegister,
  decideFinding,
  listEvidence,
  listRegisters,
  type ReadRegister,
  readRegister,
} from '@nemecys/store';
import { z } from 'zod';
import { doingOf } from '../doing-of.ts';
import type { Server } from '../environment.ts';
import { permitted } from '../permit.ts';
import { reauthenticate, SigningProof } from '../reauthenticate.ts';
import { documentReply, jsonBody, jsonReply, refused } from './body.ts';
import { ofScenario } from './scenario-routes.ts';

/** A version of the register of a scenario, and the files that are attached to the scenario. */
export const OpenRegister = z.object({
  /** 0 while nothing is registered. */
  version: z.int(),
  register: RecordRegister,
  files: z.array(z.object({ sha256: z.string(), name: z.string(), size: z.int() })),
});
export type OpenRegister = z.infer<typeof OpenRegister>;

/** A version in the history of a register. */
export const ListedRegister = z.object({
  ...{ number: z.int(), message: z.string(), author: z.string().nullable(), savedAt: z.string() },
});
export type ListedRegister = z.infer<typeof ListedRegister>;

const SavedRegister = z.object({ version: z.int(), register: RecordRegister });

const register = '/api/workspaces/{workspace}/scenarios/{scenario}/register';
const Base = z.int().min(0);
const Line = z.string().trim().min(1).max(200);

const catalogue = createRoute({
  method: 'get',
  path: '/api/requirements',
  summary: 'The catalogue of requirements that compliance is looked at with (CC-BY-4.0)',
  ...permitted('everybody'),
  responses: { 200: documentReply('The compiled catalogue') },
});

const read = createRoute({
  method: 'get',
  path: register,
  summary: 'The register of records of a scenario; its newest version unless one is named',
  ...permitted('read-scenarios'),
  request: { params: ofScenario, query: z.object({ version: z.coerce.number().int().min(0).optional() }) },
  responses: { 200: jsonReply('The register', OpenRegister), 403: refused, 404: refused },
});

const versions = createRoute({
  method: 'get',
  path: `${register}/versions`,
  summary: 'Every version of a register',
  ...permitted('read-scenarios'),
  request: { params: ofScenario },
  responses: { 200: jsonReply('Newest first', z.array(ListedRegister)), 403: refused },
});

const change = createRoute({
  method: 'post',
  path: `${register}/versions`,
  summary: 'Save an edit as the next version of the register; approvals and decisions need a signature instead',
  ...permitted('edit-register'),
  request: {
    params: ofScenario,
    body: jsonBody(z.strictObject({ base: Base, edit: RegisterEdit, message: Line })),
  },
  responses: { 201: jsonReply('Saved', SavedRegister), 403: refused, 404: refused, 409: refused },
});

const approve = createRoute({
  method: 'post',
  path: `${register}/approvals`,
  summary:
    'Approve a record as it stands in a version of the register, having shown again who you are, with what the approval means',
  ...permitted('sign-register'),
  request: {
    params: ofScenario,
    body: jsonBody(z.strictObject({ base: Base, record: z.string(), meaning: Line, proof: SigningProof })),
  },
  responses: { 201: jsonReply('Approved', SavedRegister), 403: refused, 404: refused, 409: refused, 429: refused },
});

const decide = createRoute({
  method: 'post',
  path: `${register}/decisions`,
  summary: 'Accept a finding of the reviewer rules or call it not applicable, having shown again who you are',
  ...permitted('sign-register'),
  request: {
    params: ofScenario,
    body: jsonBody(
      z.strictObject({
        base: Base,
        ...{ finding: Line, state: FindingDecision.unwrap().shape.state, because: z.string().trim().min(1).max(1_000) },
        ...{ until: z.iso.date().optional(), proof: SigningProof },
      }),
    ),
  },
  responses: { 201: jsonReply('Decided', SavedRegister), 403: refused, 409: refused, 429: refused },
});

/** The catalogue of requirements, and the register of records of a scenario with what is signed in it. */
export function addComplianceRoutes(server: Server): void {
  server.openapi(catalogue, async (context) => {
    const bytes = await context.get('services').requirements();
    return context.body(new Uint8Array(bytes), 200, { 'content-type': 'application/json' });
  });

  server.openapi(read, async (context) => {
    const { db } = context.get('services');
    const key = context.req.valid('param');
    const found = await readRegister(db, key, context.req.valid('query').version);
    return context.json({ ...found, files: [...(await listEvidence(db, key))] }, 200);
  });

  server.openapi(versions, async (context) => {
    const found = await listRegisters(context.get('services').db, context.req.valid('param'));
    return context.json([...found], 200);
  });

  server.openapi(change, async (context) => {
    const wanted = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(saved(await changeRegister(context.get('services').db, wanted, doingOf(context))), 201);
  });

  server.openapi(approve, async (context) => {
    const { proof, ...wanted } = context.req.valid('json');
    await reauthenticate(context, proof);
    const { db } = context.get('services');
    const approved = await approveRecord(db, { ...context.req.valid('param'), ...wanted }, doingOf(context));
    return context.json(saved(approved), 201);
  });

  server.openapi(decide, async (context) => {
    const { proof, base, ...decision } = context.req.valid('json');
    await reauthenticate(context, proof);
    const { db } = context.get('services');
    const decided = await decideFinding(db, { ...context.req.valid('param'), base, decision }, doingOf(context));
    return context.json(saved(decided), 201);
  });
}

function saved({ version, register: kept }: ReadRegister) {
  return { version, register: kept };
}
