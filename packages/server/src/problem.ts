import { Failure, type FailureCode } from '@nemecys/core';
import { whyUnavailable } from '@nemecys/store';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';

const ofFailure: Readonly<Record<FailureCode, readonly [status: number, title: string]>> = {
  input: [400, 'The request is wrong'],
  'not-signed-in': [401, 'Not signed in'],
  'not-permitted': [403, 'Not permitted'],
  'not-found': [404, 'Not found'],
  conflict: [409, 'Conflict'],
  'too-large': [413, 'Too large'],
  'too-often': [429, 'Too many attempts'],
  unavailable: [503, 'Not possible now'],
  'not-writable': [500, 'It cannot be written'],
  internal: [500, 'Something went wrong that is not your fault'],
};

const codes = Object.keys(ofFailure) as [FailureCode, ...FailureCode[]];

/** An error as RFC 9457 has it: what was wrong and what to do, with the kind of it for programs. */
export const Problem = z
  .object({
    ...{ type: z.literal('about:blank'), title: z.string(), status: z.int(), detail: z.string() },
    code: z.enum(codes),
  })
  .readonly();
export type Problem = z.infer<typeof Problem>;

const databaseSays: Readonly<Record<NonNullable<ReturnType<typeof whyUnavailable>>, string>> = {
  gone: 'The database does not answer. Nothing was saved; try again in a moment.',
  full: 'The disk of the database is full. Nothing was saved; tell its administrator, who has to make room.',
};

/** What was thrown, as what it means for people: a database that cannot be asked is a Failure that says why. */
export function meantBy(thrown: unknown): unknown {
  const reason = whyUnavailable(thrown);
  if (reason === undefined) return thrown;
  return new Failure('unavailable', databaseSays[reason], { cause: thrown });
}

/** The one place that turns what was thrown into an answer. Of our own faults nothing inner is told. */
export function problemOf(raw: unknown): Problem {
  const thrown = meantBy(raw);
  if (thrown instanceof HTTPException && thrown.status < 500) {
    const title = 'The request is wrong';
    return { type: 'about:blank', title, status: thrown.status, detail: thrown.message, code: 'input' };
  }
  const code = thrown instanceof Failure ? thrown.code : 'internal';
  const [status, title] = ofFailure[code];
  const told = thrown instanceof Failure && (status < 500 || code === 'unavailable');
  const detail = told ? thrown.message : 'The server has noted it. Try again, and tell its administrator if it stays.';
  return { type: 'about:blank', title, status, detail, code };
}

/** A problem as a response. */
export function problemResponse(problem: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json' },
  });
}
