import { keepChallenge, takeChallenge } from '@nemecys/store';
import type { Context } from 'hono';
import { z } from 'zod';
import { momentOf } from './doing-of.ts';
import type { Environment } from './environment.ts';
import { tokenHash } from './token.ts';

const Short = z.string().max(2_000);

/** What a browser answers to a challenge; the library looks at all that is in it. */
export const PasskeyAnswer = z.looseObject({
  ...{ id: Short, rawId: Short, type: z.literal('public-key'), clientExtensionResults: z.looseObject({}) },
  response: z.looseObject({ clientDataJSON: z.string().max(10_000) }),
});
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>;

/** How long somebody may take to answer a challenge, in milliseconds. */
const challengeLength = 5 * 60_000;

/** Keeps a challenge that was given to somebody who is signed in, or with null to whoever signs in. */
export async function remember(context: Context<Environment>, challenge: string, person: string | null): Promise<void> {
  const { db, now } = context.get('services');
  const expiresAt = new Date(now() + challengeLength).toISOString();
  await keepChallenge(db, { challengeHash: tokenHash(challenge), person, expiresAt }, momentOf(context));
}

/** Whether a challenge was given to them and not answered yet; it counts no more afterwards. */
export function takenBy(context: Context<Environment>, person: string | null) {
  const { db } = context.get('services');
  return (challenge: string) => takeChallenge(db, { challengeHash: tokenHash(challenge), person }, momentOf(context));
}
