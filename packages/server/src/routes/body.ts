import type { z } from 'zod';
import { Problem } from '../problem.ts';

/** The body of a request, as a route declares it. */
export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

/** A reply with a JSON body. */
export function jsonReply<T extends z.ZodType>(description: string, schema: T) {
  return { description, content: { 'application/json': { schema } } } as const;
}

/** What a route replies when it does not do what was asked. */
export const refused = {
  description: 'What was wrong, and what to do',
  content: { 'application/problem+json': { schema: Problem } },
} as const;
