import { randomUUID } from 'node:crypto';
import { endSession, startSession } from '@nemecys/store';
import type { Context } from 'hono';
import { momentOf } from './doing-of.ts';
import type { Environment } from './environment.ts';
import { giveSession, sessionLength, sessionToken } from './session-cookie.ts';
import { newToken, tokenHash } from './token.ts';

/** Begins a session of somebody who has shown who they are; the browser forgets the one it had, so that ends as well. */
export async function openSession(context: Context<Environment>, person: string): Promise<void> {
  const { db, now } = context.get('services');
  const earlier = sessionToken(context);
  if (earlier !== undefined) await endSession(db, tokenHash(earlier), momentOf(context));
  const token = newToken();
  const expiresAt = new Date(now() + sessionLength).toISOString();
  const browser = (context.req.header('user-agent') ?? 'unknown').slice(0, 300);
  const session = { id: randomUUID(), tokenHash: tokenHash(token), person, expiresAt, browser };
  await startSession(db, session, momentOf(context));
  giveSession(context, token);
}
