import { randomUUID } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { Failure } from '@nemecys/core';
import {
  listSignatures,
  meanings,
  readSignedBaseline,
  type SigningKey,
  signBaseline,
  signedBaselineText,
} from '@nemecys/store';
import { z } from 'zod';
import { doingOf } from '../doing-of.ts';
import type { Server } from '../environment.ts';
import { permitted } from '../permit.ts';
import { reauthenticate, SigningProof } from '../reauthenticate.ts';
import { fileReply, jsonBody, jsonReply, refused } from './body.ts';
import { ofScenario } from './scenario-routes.ts';

/** A signature under a baseline. */
export const ListedSignature = z.object({
  ...{ id: z.string(), baseline: z.string(), version: z.int(), meaning: z.enum(meanings) },
  ...{ by: z.string(), signedAt: z.string(), key: z.string() },
});
export type ListedSignature = z.infer<typeof ListedSignature>;

/** The public half of the key that this installation signs with, and the SHA-256 by which people know it again. */
export const PublicKey = z.object({ id: z.string(), publicKey: z.string() });
export type PublicKey = z.infer<typeof PublicKey>;

const signatures = '/api/workspaces/{workspace}/scenarios/{scenario}/signatures';
const ofSignature = ofScenario.extend({ signature: z.uuid() });

const key = createRoute({
  method: 'get',
  path: '/api/signing-key',
  summary: 'The public key that baselines are signed with here',
  ...permitted('signed-in'),
  responses: { 200: jsonReply('The key', PublicKey), 401: refused, 404: refused },
});

const sign = createRoute({
  method: 'post',
  path: signatures,
  summary: 'Sign a baseline, having shown again who you are, and say what the signature means',
  ...permitted('sign-baseline'),
  request: {
    params: ofScenario,
    body: jsonBody(
      z.strictObject({
        ...{ baseline: z.string().min(1).max(200), meaning: z.enum(meanings) },
        /** Shows again who signs. */
        proof: SigningProof,
      }),
    ),
  },
  responses: {
    201: jsonReply('Signed', z.object({ id: z.string() })),
    ...{ 401: refused, 403: refused, 404: refused, 409: refused, 429: refused },
  },
});

const list = createRoute({
  method: 'get',
  path: signatures,
  summary: 'The signatures under the baselines of a scenario',
  ...permitted('read-scenarios'),
  request: { params: ofScenario },
  responses: { 200: jsonReply('Newest first', z.array(ListedSignature)), 403: refused },
});

const download = createRoute({
  method: 'get',
  path: `${signatures}/{signature}/file`,
  summary: 'The signed baseline as a file, which "nemecys verify" checks without this server',
  ...permitted('read-scenarios'),
  request: { params: ofSignature },
  responses: { 200: fileReply('The file'), 403: refused, 404: refused },
});

/** Signatures under baselines. */
export function addSignatureRoutes(server: Server): void {
  server.openapi(key, (context) => {
    const { id, publicKey } = keyOf(context.get('services').signingKey);
    return context.json({ id, publicKey }, 200);
  });

  server.openapi(sign, async (context) => {
    const { db, signingKey } = context.get('services');
    const { baseline, meaning, proof } = context.req.valid('json');
    const key = keyOf(signingKey);
    await reauthenticate(context, proof);
    const id = randomUUID();
    await signBaseline({ db, key }, { id, ...context.req.valid('param'), baseline, meaning }, doingOf(context));
    return context.json({ id }, 201);
  });

  server.openapi(list, async (context) =>
    context.json([...(await listSignatures(context.get('services').db, context.req.valid('param')))], 200),
  );

  server.openapi(download, async (context) => {
    const { signature, ...key } = context.req.valid('param');
    const signed = await readSignedBaseline(context.get('services').db, key, signature);
    const { version, meaning } = signed.statement;
    return context.body(signedBaselineText(signed), 200, {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${key.scenario}-version-${version}-${meaning}.signed.json"`,
    });
  });
}

function keyOf(key: SigningKey | undefined): SigningKey {
  if (key !== undefined) return key;
  throw new Failure('not-found', 'This installation has no signing key. Its administrator gives it one at its start.');
}
