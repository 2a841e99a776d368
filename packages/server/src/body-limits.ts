import { maxScenarioBytes } from '@nemecys/core';
import { personOfSession } from '@nemecys/store';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { momentOf } from './doing-of.ts';
import type { Environment } from './environment.ts';
import { problemResponse } from './problem.ts';
import { sessionToken } from './session-cookie.ts';
import { tokenHash } from './token.ts';

/** The largest file of evidence, in bytes. It has to come in within the twenty seconds that a request may take. */
const maxEvidenceBytes = 10_000_000;

const tooLarge = (detail: string) => () =>
  problemResponse({ type: 'about:blank', title: 'Too large', status: 413, detail, code: 'too-large' });

const usual = bodyLimit({ maxSize: maxScenarioBytes + 10_000, onError: tooLarge('A scenario may have 5 MB.') });
const large = bodyLimit({
  maxSize: maxEvidenceBytes,
  onError: tooLarge('A file of evidence may have 10 MB. Attach an extract instead.'),
});

/** Refuses bodies that are too large before they are read; only who is signed in may send a file of evidence. */
export const bodyLimits = createMiddleware<Environment>(async (context, next) => {
  const isEvidence = context.req.method === 'POST' && /\/scenarios\/[^/]+\/evidence$/u.test(context.req.path);
  const token = isEvidence ? sessionToken(context) : undefined;
  if (token === undefined) return usual(context, next);
  const person = await personOfSession(context.get('services').db, tokenHash(token), momentOf(context));
  return (person === undefined ? usual : large)(context, next);
});
