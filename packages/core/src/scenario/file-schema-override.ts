import { Text } from './text.ts';

type Override = { readonly zodSchema: unknown; readonly jsonSchema: Record<string, unknown> };

/** What the JSON Schemas of files that people write have in common, beyond what their zod schemas say. */
export function overrideFileSchema({ zodSchema, jsonSchema }: Override): void {
  // the reader takes a number as it is written, such as `version: 1.30`
  if (zodSchema === Text) Object.assign(jsonSchema, { type: ['string', 'number'] });
  delete jsonSchema.id;
  // neither says anything about a file
  delete jsonSchema.readOnly;
  delete jsonSchema.default;
}
