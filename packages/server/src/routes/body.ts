import { z } from 'zod';
import { Problem } from '../problem.ts';

/** The body of a request, as a route declares it. */
export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

/** A reply with a JSON body. */
export function jsonReply<T extends z.ZodType>(description: string, schema: T) {
  return { description, content: { 'application/json': { schema } } } as const;
}

/** A reply with a file. */
export function fileReply(description: string) {
  const schema = z.string().meta({ format: 'binary' });
  return { description, content: { 'application/octet-stream': { schema } } } as const;
}

const json: string = 'application/json';

/** A reply with a document that others describe, sent as the JSON text that it is stored or made as. */
export function documentReply(description: string) {
  return { description, content: { [json]: { schema: z.record(z.string(), z.unknown()) } } };
}

/** What a route replies when it does not do what was asked. */
export const refused = {
  description: 'What was wrong, and what to do',
  content: { 'application/problem+json': { schema: Problem } },
} as const;

/** The id of something that is made, where who asks wants to ask again after a lost answer without making it twice. */
export const OwnId = z.uuid().optional().meta({
  description: 'Chosen by who asks: the same thing asked for again with the same id is made once',
});
